import { existsSync } from "node:fs"
import { Worker } from "node:worker_threads"
import { ok, type Result, refused } from "#src/result.ts"
import type { Paper, PaperRefusal } from "./paper.ts"
import type { PdfContent } from "./pdf-content.ts"

const timeLimit = 8_000
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
const endOfZip = Buffer.from("PK\u0005\u0006", "latin1")
const zipTail = 66_000

let last: Promise<unknown> = Promise.resolve()

/** Examines a PDF, one at a time, in a thread that is ended when a hostile one takes too long or too much. */
export async function examinePdf(bytes: Buffer): Promise<Result<Paper, PaperRefusal>> {
  // A PDF for one reader and an archive for another, which finds its way from its end.
  if (bytes.subarray(-zipTail).includes(endOfZip)) return refused("pdf_hides_archive")
  const examined = last.then(() => contentOf(bytes))
  last = examined.catch(() => {})
  const content = await examined
  return "refusal" in content
    ? refused(content.refusal)
    : ok({ bytes, mediaType: "application/pdf", pages: content.pages })
}

function contentOf(bytes: Buffer): Promise<PdfContent> {
  return new Promise((told, failed) => {
    const broken = () => told({ refusal: "pdf_broken" })
    const thread = new Worker(threadFile(), { workerData: new Uint8Array(bytes), resourceLimits: limits })
    const timer = setTimeout(() => void thread.terminate(), timeLimit)
    thread.once("message", told)
    thread.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY" ? broken() : failed(error),
    )
    thread.once("exit", () => {
      clearTimeout(timer)
      broken()
    })
  })
}

/** Beside this file when it runs as it is written; an entry of the build beside the processes otherwise. */
function threadFile(): URL {
  const source = new URL("./pdf-thread.ts", import.meta.url)
  return existsSync(source) ? source : new URL("../../pdf-thread.js", import.meta.url)
}
