import type { Answer } from "./answer.ts"

const version = "1.0.0"

/** An answer of the resumable upload protocol, tus 1.0. */
export function tus(status: number, headers: Record<string, string> = {}): Answer {
  return {
    kind: "raw",
    status,
    type: "text/plain; charset=utf-8",
    body: "",
    headers: { "tus-resumable": version, ...headers },
  }
}

/** What a client of another version, or of none, is told; null for one of ours. */
export function otherTus(request: Request): Answer | null {
  return request.headers.get("tus-resumable") === version ? null : tus(412, { "tus-version": version })
}

/** What this server can do, for a client that asks before it sends. */
export function tusOptions(maxBytes: number): Answer {
  const extensions = "creation,expiration,termination"
  return tus(204, { "tus-version": version, "tus-extension": extensions, "tus-max-size": String(maxBytes) })
}

/** A number of bytes as a header says it; null when it says none. */
export function bytesIn(request: Request, header: "upload-length" | "upload-offset"): number | null {
  const written = request.headers.get(header) ?? ""
  return /^\d{1,12}$/.test(written) ? Number(written) : null
}

/** How far an upload has come, and until when it is kept. */
export function tusProgress(upload: { receivedBytes: number; expiresAt: Date }): Record<string, string> {
  return { "upload-offset": String(upload.receivedBytes), "upload-expires": upload.expiresAt.toUTCString() }
}
