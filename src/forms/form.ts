import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { Busboy } from "@fastify/busboy"
import { Unreadable } from "#src/errors.ts"
import { readText, upTo } from "./body.ts"

export type UploadedFile = { field: string; path: string; name: string; bytes: number; tooLarge: boolean }

/** A submitted form: its texts by name, and its files in a temporary folder that lives as long as the request. */
export type Form = AsyncDisposable & {
  text: (name: string) => string
  all: (name: string) => string[]
  has: (name: string) => boolean
  fields: () => Record<string, string>
  files: UploadedFile[]
}

const maxBodyBytes = 60 * 1024 * 1024
const maxPlainBytes = 256 * 1024

export async function readForm(request: Request): Promise<Form> {
  const type = request.headers.get("content-type") ?? ""
  if (type.startsWith("multipart/form-data")) return readMultipart(request, type)
  if (type && !type.startsWith("application/x-www-form-urlencoded")) throw new Unreadable(415, `a form of type ${type}`)
  return form([...new URLSearchParams(await readText(request, maxPlainBytes))], [], async () => {})
}

function form(pairs: [string, string][], files: UploadedFile[], dispose: () => Promise<void>): Form {
  const clean = pairs.map(([name, value]) => [name, value.replaceAll("\u0000", "")] as const)
  const all = (name: string) => clean.filter(([key]) => key === name).map(([, value]) => value)
  return {
    text: (name) => all(name)[0]?.trim() ?? "",
    all,
    has: (name) => clean.some(([key]) => key === name),
    fields: () => Object.fromEntries(clean),
    files,
    [Symbol.asyncDispose]: dispose,
  }
}

async function readMultipart(request: Request, type: string): Promise<Form> {
  const declared = Number(request.headers.get("content-length") ?? 0)
  if (declared > maxBodyBytes) throw new Unreadable(413, "a form over 60 MiB")
  if (!request.body) throw new Unreadable(400, "an empty form")
  const dir = await mkdtemp(join(tmpdir(), "sys-upload-"))
  const stop = new AbortController()
  const dispose = () => rm(dir, { recursive: true, force: true })
  const pairs: [string, string][] = []
  const files: UploadedFile[] = []
  try {
    await parse(request.body, type, { dir, pairs, files, signal: stop.signal })
  } catch (cause) {
    stop.abort()
    await dispose()
    throw cause instanceof Unreadable ? cause : new Unreadable(400, `a broken form: ${cause}`)
  }
  return form(pairs, files, dispose)
}

type Parts = { dir: string; pairs: [string, string][]; files: UploadedFile[]; signal: AbortSignal }
type Body = ReadableStream<Uint8Array<ArrayBuffer>>

async function parse(body: Body, type: string, { dir, pairs, files, signal }: Parts) {
  const writes: Promise<unknown>[] = []
  const parser = new Busboy({
    headers: { "content-type": type },
    limits: { fileSize: 10 * 1024 * 1024, files: 12, fields: 500, fieldSize: 64 * 1024, parts: 520 },
  })
  parser.on("field", (name, value) => pairs.push([name, value]))
  parser.on("file", (field, stream, name) => {
    // A file that is cut short fails here as well as in the parser: unheard, it would end the process.
    stream.on("error", () => {})
    if (!name) return void stream.resume()
    const file = { field, path: join(dir, String(files.length)), name, bytes: 0, tooLarge: false }
    files.push(file)
    stream.on("data", (chunk: Buffer) => {
      file.bytes += chunk.length
    })
    stream.on("limit", () => {
      file.tooLarge = true
    })
    writes.push(failureOf(pipeline(stream, createWriteStream(file.path), { signal })))
  })
  await pipeline(Readable.from(upTo(body, maxBodyBytes)), parser)
  const failures = await Promise.all(writes)
  const failure = failures.find((failure) => failure !== null)
  if (failure) throw failure
}

function failureOf(work: Promise<void>): Promise<unknown> {
  return work.then(
    () => null,
    (failure: unknown) => failure,
  )
}
