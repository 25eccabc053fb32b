import "./environment.ts"
import "./built.ts"

import { createDatabase, createPool } from "#db/database.ts"
import { startEnqueueing, stopEnqueueing } from "#jobs/queue.ts"
import { port, requireSettings, setting } from "#src/env.ts"
import { log } from "#src/log.ts"
import { closeLimits, countLimitsIn } from "#src/web/limits.ts"
import { createApp } from "./app.ts"
import { readAsset } from "./web/assets.ts"

requireSettings(["ADMIN_DATABASE_URL", "PUBLIC_URL", "HASH_KEY", "SEAL_KEY", "FILE_KEYS", "STORAGE_DIR"])

const db = createDatabase(createPool(setting("ADMIN_DATABASE_URL"), 8, "admin"))
countLimitsIn(setting("ADMIN_DATABASE_URL"))
await startEnqueueing(setting("ADMIN_DATABASE_URL"))
const server = createApp(db).listen(port("ADMIN_PORT", 3001), () => {
  if (!readAsset("components.bundle.js")) log.warn("dist/admin is missing, and our own screens with it: npm run build")
  log.info({ port: port("ADMIN_PORT", 3001) }, "back-office ready")
  process.send?.("ready")
})

/** Stops taking requests, finishes those under way, then lets go of what they used. */
async function stop() {
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  await closed
  await stopEnqueueing()
  await closeLimits()
  await db.destroy()
  process.exit(0)
}
// "disconnect": the program that started us is gone, however it ended.
for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const) process.once(signal, () => void stop())
