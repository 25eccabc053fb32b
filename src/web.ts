import { createServer, type RequestListener } from "node:http"
import { toNodeHandler } from "srvx/node"
import { staticMiddleware } from "srvx/static"
import { startEnqueueing, stopEnqueueing } from "#jobs/queue.ts"
import { addFrontPart, front } from "./edge.ts"
import application from "./entry-server.tsx"
import { port, requireSettings, setting } from "./env.ts"
import { log } from "./log.ts"
import { serveMetrics } from "./metrics.ts"
import { closeWebDatabase } from "./web/database.ts"
import { answerHealth } from "./web/health.ts"
import { closeLimits } from "./web/limits.ts"

requireSettings(["DATABASE_URL", "CLICKS_DATABASE_URL", "PUBLIC_URL", "HASH_KEY", "SEAL_KEY", "STORAGE_DIR"])

const page = toNodeHandler((request) => application.fetch(request)) as RequestListener
const hashedFiles = staticMiddleware({ dir: "dist/client", encodings: true, maxAge: 31_536_000, immutable: true })
const looseFiles = staticMiddleware({ dir: "dist/client", encodings: true, maxAge: 3600 })
const file = toNodeHandler((request) => {
  const files = request.url.includes("/_build/") ? hashedFiles : looseFiles
  return files(request, () => application.fetch(request))
}) as RequestListener

addFrontPart(answerHealth)

await startEnqueueing(setting("DATABASE_URL"))
const metrics = await serveMetrics("METRICS_PORT", 9464)
const server = createServer((request, response) => {
  void front(request, response, () => {
    const path = (request.url ?? "").split("?", 1)[0] ?? ""
    // The static handler looks at the disk for every address it is given: only those with an extension reach it.
    const serve = /\.\w+$/.test(path) && !path.startsWith("/media/") ? file : page
    void serve(request, response)
  })
})
server.listen(port("PORT", 3000), () => {
  log.info({ port: port("PORT", 3000) }, "web ready")
  process.send?.("ready")
})

/** Stops taking requests, finishes those under way, then lets go of what they used. */
async function stop() {
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  await closed
  await stopEnqueueing()
  await closeLimits()
  await closeWebDatabase()
  metrics.close()
  process.exit(0)
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop())
