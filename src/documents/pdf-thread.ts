import { parentPort, workerData } from "node:worker_threads"
import { pdfContent } from "./pdf-content.ts"

const longestStream = 64 * 1024 * 1024

// A stream may open to a thousand times its length, and the parser makes room for it without end: in this thread there is none.
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, given: [unknown], made) {
    if (typeof given[0] === "number" && given[0] > longestStream) throw new RangeError("a stream without end")
    return Reflect.construct(target, given, made === globalThis.Uint8Array ? target : made)
  },
})

parentPort?.postMessage(await pdfContent(workerData as Uint8Array))
