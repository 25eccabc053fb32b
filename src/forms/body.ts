import { Unreadable } from "#src/errors.ts"

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>

/** The body as text, refused with 413 when it is longer; no more than that is ever held, whatever its header claims. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const declared = request.headers.get("content-length")
  // Node holds a body to its declared length, so that it may be read at once.
  if (declared !== null && Number(declared) <= maxBytes) return request.text()
  if (!request.body) return ""
  return new TextDecoder().decode(Buffer.concat(await Array.fromAsync(upTo(request.body, maxBytes))))
}

/** What comes of a body until it ends, or until the line is cut: what has come is not sent again. */
export async function readWhatComes(request: Request, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  try {
    if (request.body) for await (const chunk of upTo(request.body, maxBytes)) chunks.push(chunk)
  } catch (error) {
    if (error instanceof Unreadable) throw error
  }
  return Buffer.concat(chunks)
}

/** The same bytes, until there are too many. */
export async function* upTo(body: Bytes, maxBytes: number) {
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new Unreadable(413, `a body over ${maxBytes} bytes`)
    yield chunk
  }
}
