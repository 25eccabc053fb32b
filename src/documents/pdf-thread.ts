import { parentPort, workerData } from "node:worker_threads"
import { pdfContent } from "./pdf-content.ts"

parentPort?.postMessage(await pdfContent(workerData as Uint8Array))
