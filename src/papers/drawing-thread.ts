import { parentPort } from "node:worker_threads"
import { type Drawing, drawPdf } from "./drawing.ts"

export type Asked = { id: number; drawing: Drawing }
export type Answered = { id: number } & ({ pdf: Uint8Array } | { trouble: string })

parentPort?.on("message", ({ id, drawing }: Asked) => parentPort?.postMessage(answer(id, drawing)))

function answer(id: number, drawing: Drawing): Answered {
  try {
    return { id, pdf: drawPdf(drawing) }
  } catch (error) {
    // The compiler throws what it cannot draw; whoever asked is told, and the thread goes on.
    return { id, trouble: String(error) }
  }
}
