import { PgBoss } from "pg-boss"
import { createDatabase, createPool } from "#db/database.ts"
import { followChannel } from "#db/follow-channel.ts"
import { requireSettings, setting } from "#src/env.ts"
import { log, withoutPersons } from "#src/log.ts"
import { countJob, serveMetrics } from "#src/metrics.ts"
import type { Handler } from "./handler.ts"
import { handlers } from "./handlers.ts"
import { type JobName, type Jobs, startEnqueueing, stopEnqueueing } from "./queue.ts"
import { scheduleTimetable } from "./timetable.ts"

requireSettings([
  "WORKER_DATABASE_URL",
  "PUBLIC_URL",
  "HASH_KEY",
  "SEAL_KEY",
  "FILE_KEYS",
  "STORAGE_DIR",
  "SMTP_URL",
  "MAIL_FROM",
])
const pool = createPool(setting("WORKER_DATABASE_URL"), 8, "worker")
const db = createDatabase(pool)
const boss = new PgBoss({
  connectionString: setting("WORKER_DATABASE_URL"),
  max: 6,
  migrate: false,
  createSchema: false,
  application_name: "jobs",
})
boss.on("error", (error) => log.error({ err: error }, "queue"))

async function workOn<Name extends JobName>(name: Name) {
  const options = { batchSize: 10, burstWhenBatchFull: true, perJobResults: true, pollingIntervalSeconds: 1 } as const
  await boss.work<Jobs[Name]>(name, options, (jobs) => Promise.all(jobs.map((job) => outcomeOf(name, job))))
}

async function outcomeOf<Name extends JobName>(name: Name, job: { id: string; data: Jobs[Name] }) {
  const handle: Handler<Jobs[Name]> = handlers[name]
  const startedAt = performance.now()
  try {
    await handle(db, job.data)
    countJob(name, "completed", performance.now() - startedAt)
    return { id: job.id, status: "completed" as const }
  } catch (error) {
    log.error({ err: error, job: name, jobId: job.id }, "job failed")
    countJob(name, "failed", performance.now() - startedAt)
    return { id: job.id, status: "failed" as const, output: { message: withoutPersons(String(error)) } }
  }
}

await startEnqueueing(setting("WORKER_DATABASE_URL"))
await boss.start()
for (const name of Object.keys(handlers) as JobName[]) await workOn(name)
await scheduleTimetable(boss)
// Without ears nothing is lost: the clock comes each minute.
const ear = followChannel(pool, "search_changes", {
  changed: () => void sendIndexing(),
  hears: () => void sendIndexing(),
})
const metrics = await serveMetrics("WORKER_METRICS_PORT", 9465)
log.info("worker ready")
process.send?.("ready")

async function sendIndexing() {
  await boss.send("index-changes", {}).catch((error: unknown) => log.error({ err: error }, "queue"))
}

async function stop() {
  ear.stop()
  await boss.stop({ graceful: true, timeout: 20_000 })
  await stopEnqueueing()
  await db.destroy()
  metrics.close()
  process.exit(0)
}
// "disconnect": the program that started us is gone, however it ended.
for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const) process.once(signal, () => void stop())
