import { forget, recall, remember } from "./remembered-uploads.ts"

const pieceBytes = 256 * 1024
const patience = 90_000
const pauses = [1, 2, 4, 8, 15].map((seconds) => seconds * 1000)
const tus = { "tus-resumable": "1.0.0" }

export type Sending = {
  endpoint: string
  file: File
  /** What the file is for; with the file itself, what it is remembered by. */
  about: { item: string; kind: string }
  signal: AbortSignal
  sent: (bytes: number) => void
  waiting: () => void
}

/** The server says no for good: trying again would change nothing. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number) {
    super(`refused with ${status}`)
    this.status = status
  }
}

/** Sends a file in pieces (tus 1.0), from where it stopped if it had begun; waits for a cut line to come back. Its address. */
export async function sendResumably(sending: Sending): Promise<string> {
  const { file, about, signal, sent, waiting } = sending
  let address = recall(about, file)
  for (let failures = 0; ; failures++) {
    try {
      let offset = address ? await offsetOf(address, signal) : null
      if (!address || offset === null) {
        address = await create(sending)
        offset = 0
      }
      while (offset < file.size) {
        remember(about, file, { address, sent: offset })
        sent(offset)
        offset = await sendPiece(address, file, { offset, signal })
        failures = 0
      }
      sent(file.size)
      forget(about, file)
      return address
    } catch (error) {
      if (error instanceof Refused || signal.aborted) throw error
      waiting()
      await lineOrPause(pauses[failures] ?? 15_000)
    }
  }
}

async function create({ endpoint, file, about, signal }: Sending): Promise<string> {
  const told = Object.entries({ filename: file.name, ...about })
  const metadata = told.map(([name, value]) => `${name} ${base64(value)}`).join(",")
  const headers = { ...tus, "upload-length": String(file.size), "upload-metadata": metadata }
  const answer = await ask(endpoint, { method: "POST", headers }, signal)
  const address = answer.headers.get("location")
  if (!address) throw new Refused(answer.status)
  return address
}

/** How far the file has come; null when the server has it no more. */
async function offsetOf(address: string, signal: AbortSignal): Promise<number | null> {
  try {
    return told(await ask(address, { method: "HEAD", headers: tus }, signal))
  } catch (error) {
    if (error instanceof Refused && (error.status === 404 || error.status === 410)) return null
    throw error
  }
}

type From = { offset: number; signal: AbortSignal }

async function sendPiece(address: string, file: File, { offset, signal }: From): Promise<number> {
  const headers = { ...tus, "content-type": "application/offset+octet-stream", "upload-offset": String(offset) }
  const body = file.slice(offset, offset + pieceBytes)
  return told(await ask(address, { method: "PATCH", headers, body }, signal))
}

function told(answer: Response): number {
  const offset = Number(answer.headers.get("upload-offset") ?? Number.NaN)
  if (Number.isNaN(offset)) throw new Refused(answer.status)
  return offset
}

async function ask(address: string, request: RequestInit, signal: AbortSignal): Promise<Response> {
  const stop = new AbortController()
  const end = () => stop.abort()
  const timer = setTimeout(end, patience)
  signal.addEventListener("abort", end)
  try {
    const answer = await fetch(address, { ...request, redirect: "manual", signal: stop.signal })
    if (answer.ok) return answer
    // Another offset than ours: the next look asks which; too many requests or a server in trouble: later.
    if (answer.status === 409 && request.method === "PATCH") throw new Error("another offset")
    if (answer.status === 429 || answer.status >= 500) throw new Error(`later: ${answer.status}`)
    throw new Refused(answer.type === "opaqueredirect" ? 401 : answer.status)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener("abort", end)
  }
}

function lineOrPause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener("online", go)
      done()
    }
    const timer = setTimeout(go, milliseconds)
    addEventListener("online", go)
  })
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
