import { existsSync } from "node:fs"
import { Worker } from "node:worker_threads"
import type { Drawing } from "./drawing.ts"
import type { Answered, Asked } from "./drawing-thread.ts"

type Waiting = { done: (pdf: Buffer) => void; failed: (error: Error) => void }

let thread: Worker | undefined
let asked = 0
const waiting = new Map<number, Waiting>()

/** A PDF, drawn in a thread of its own: the compiler answers nothing else while it draws. */
export function drawSheet(drawing: Drawing): Promise<Buffer> {
  thread ??= openThread()
  asked += 1
  const message: Asked = { id: asked, drawing }
  const drawn = new Promise<Buffer>((done, failed) => waiting.set(message.id, { done, failed }))
  thread.ref()
  thread.postMessage(message)
  return drawn
}

function openThread(): Worker {
  const opened = new Worker(threadFile())
  opened.on("message", (answered: Answered) => {
    const { done, failed } = waiting.get(answered.id) ?? {}
    waiting.delete(answered.id)
    // With nothing to draw the thread keeps no process alive.
    if (waiting.size === 0) opened.unref()
    if ("pdf" in answered) done?.(Buffer.from(answered.pdf))
    else failed?.(new Error(answered.trouble))
  })
  opened.once("error", (error) => giveUp(opened, error))
  opened.once("exit", (code) => giveUp(opened, new Error(`the drawing thread ended with ${code}`)))
  return opened
}

/** The next paper opens another thread; those that waited for this one are tried again by their jobs. */
function giveUp(ended: Worker, error: Error) {
  if (thread !== ended) return
  thread = undefined
  for (const { failed } of waiting.values()) failed(error)
  waiting.clear()
}

/** Beside this file when it runs as it is written; in the build an entry beside the processes, of which this is a piece. */
function threadFile(): URL {
  const places = ["./drawing-thread.ts", "./drawing-thread.js", "../drawing-thread.js", "../../drawing-thread.js"]
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
  if (!found) throw new Error("the drawing thread is not beside its process")
  return found
}
