import { createServer, type RequestListener } from "node:http"
import { toNodeHandler } from "srvx/node"
import { staticMiddleware } from "srvx/static"
import { createPool, inNoAccount } from "#db/database.ts"
import { startEnqueueing, stopEnqueueing } from "#jobs/queue.ts"
import { startRecorder } from "./clicks/recorder.ts"
import { createRedirect } from "./clicks/redirect.ts"
import { addFrontPart, front } from "./edge.ts"
import application from "./entry-server.tsx"
import { port, requireSettings, setting } from "./env.ts"
import { publishVersions } from "./legal/publish-versions.ts"
import { log } from "./log.ts"
import { serveMetrics, watchPool } from "./metrics.ts"
import { closeWebDatabase, webDatabase } from "./web/database.ts"
import { closeEventStreams } from "./web/event-stream.ts"
import { answerHealth } from "./web/health.ts"
import { closeLimits } from "./web/limits.ts"
import { redirectFront } from "./web/redirect-front.ts"

requireSettings([
  "DATABASE_URL",
  "CLICKS_DATABASE_URL",
  "PUBLIC_URL",
  "HASH_KEY",
  "SEAL_KEY",
  "FILE_KEYS",
  "STORAGE_DIR",
])

const page = toNodeHandler((request) => application.fetch(request)) as RequestListener
const hashedFiles = staticMiddleware({ dir: "dist/client", encodings: true, maxAge: 31_536_000, immutable: true })
const looseFiles = staticMiddleware({ dir: "dist/client", encodings: true, maxAge: 3600 })
const file = toNodeHandler((request) => {
  const files = request.url.includes("/_build/") ? hashedFiles : looseFiles
  return files(request, () => application.fetch(request))
}) as RequestListener

const clicksPool = createPool(setting("CLICKS_DATABASE_URL"), 5, "clicks")
watchPool("clicks", clicksPool)
const recorder = startRecorder(clicksPool, setting("PUBLIC_URL"))
addFrontPart(createRedirect(recorder, redirectFront()))
addFrontPart(answerHealth)

await startEnqueueing(setting("DATABASE_URL"))
await inNoAccount(webDatabase(), (trx) => publishVersions(trx, new Date()))
const metrics = await serveMetrics("METRICS_PORT", 9464)
const server = createServer((request, response) => {
  const answered = front(request, response, () => {
    const path = (request.url ?? "").split("?", 1)[0] ?? ""
    // The static handler looks at the disk for every address it is given: only those with an extension reach it.
    const serve = /\.\w+$/.test(path) && !path.startsWith("/media/") ? file : page
    void serve(request, response)
  })
  answered.catch((error: unknown) => {
    log.error({ err: error }, "front failed")
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
})
server.listen(port("PORT", 3000), () => {
  log.info({ port: port("PORT", 3000) }, "web ready")
  process.send?.("ready")
})

/** Stops taking requests, finishes those under way, then lets go of what they used. */
async function stop() {
  const closed = new Promise((done) => server.close(done))
  await closeEventStreams()
  server.closeIdleConnections()
  await closed
  await recorder.stop()
  await clicksPool.end()
  await stopEnqueueing()
  await closeLimits()
  await closeWebDatabase()
  metrics.close()
  process.exit(0)
}
// "disconnect": the program that started us is gone, however it ended.
for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const) process.once(signal, () => void stop())
