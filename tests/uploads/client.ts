import { openRawServer } from "../security/raw-server.ts"

type Asked = { method: string; path: string; headers?: Record<string, string>; body?: Buffer; hangUpAfter?: number }

/** Speaks tus to the site behind its real front, as one member's browser would. */
export async function openTusClient() {
  const say = await openRawServer()
  return (cookie: string) => {
    const own = { cookie, "sec-fetch-site": "same-origin", "tus-resumable": "1.0.0" }
    const ask = (asked: Asked) => say({ ...asked, headers: { ...own, ...asked.headers } })
    return {
      ask,
      create: (length: number, about: Record<string, string>, headers: Record<string, string> = {}) =>
        ask({
          method: "POST",
          path: "/fr/verification/uploads",
          headers: { "upload-length": String(length), "upload-metadata": metadata(about), ...headers },
        }),
      send: (path: string, offset: number, body: Buffer, headers: Record<string, string> = {}) =>
        ask({ method: "PATCH", path, body, headers: { ...pieceAt(offset), ...headers } }),
      /** Announces all of it, sends a part, and hangs up. */
      sendAndHangUp: (path: string, offset: number, { body, sent }: { body: Buffer; sent: number }) =>
        ask({
          method: "PATCH",
          path,
          body: body.subarray(0, sent),
          headers: { ...pieceAt(offset), "content-length": String(body.length) },
          hangUpAfter: 300,
        }),
      look: (path: string) => ask({ method: "HEAD", path }),
      giveUp: (path: string) => ask({ method: "DELETE", path }),
    }
  }
}

function pieceAt(offset: number) {
  return { "content-type": "application/offset+octet-stream", "upload-offset": String(offset) }
}

export function metadata(about: Record<string, string>): string {
  return Object.entries(about)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
    .join(",")
}

export function headerOf(answer: { head: string }, name: string): string | null {
  return new RegExp(`^${name}: (.*)$`, "im").exec(answer.head)?.[1]?.trim() ?? null
}
