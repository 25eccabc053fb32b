import { PgBoss } from "pg-boss"
import { createDatabase, createPool, type Db } from "#db/database.ts"
import { requireSettings, setting } from "#src/env.ts"
import { log } from "#src/log.ts"
import { countJob, serveMetrics } from "#src/metrics.ts"
import { run as applyCarrierImport } from "./apply-carrier-import.ts"
import { run as discardPictures } from "./discard-pictures.ts"
import { run as sendEmailConfirmation } from "./send-email-confirmation.ts"
import { run as sendAlreadyRegistered } from "./send-already-registered.ts"
import { run as sendPasswordReset } from "./send-password-reset.ts"
import { run as sendPasswordNotice } from "./send-password-notice.ts"
import { run as sendEmailChange } from "./send-email-change.ts"
import { run as sendInvitation } from "./send-invitation.ts"
import { run as deleteExpired } from "./delete-expired.ts"
import { run as eraseExpiredContacts } from "./erase-expired-contacts.ts"
import { run as announceRewardChange } from "./announce-reward-change.ts"
import { run as sendRewardNotice } from "./send-reward-notice.ts"
import { run as sendApplicationReceived } from "./send-application-received.ts"
import { run as sendEnrollmentDecision } from "./send-enrollment-decision.ts"
import { run as forgetIdempotencyKeys } from "./forget-idempotency-keys.ts"
import { run as forgetVisitors } from "./forget-visitors.ts"
import { run as makePartitions } from "./make-partitions.ts"
import { type JobName, type Jobs, startEnqueueing, stopEnqueueing } from "./queue.ts"
import { run as recountFigures } from "./recount-figures.ts"
import { run as releaseCommission } from "./release-commission.ts"
import { run as releaseDueCommissions } from "./release-due-commissions.ts"
import { run as removeExpiredExports } from "./remove-expired-exports.ts"
import { run as rollFigures } from "./roll-figures.ts"
import { run as sendCommissionReleased } from "./send-commission-released.ts"
import { run as sendCommissionReversed } from "./send-commission-reversed.ts"
import { run as sendFirstSale } from "./send-first-sale.ts"
import { run as sendExportReady } from "./send-export-ready.ts"
import { scheduleTimetable } from "./timetable.ts"
import { run as writeExport } from "./write-export.ts"

type Handler<Payload> = (db: Db, payload: Payload) => Promise<unknown>

const handlers: { [Name in JobName]: Handler<Jobs[Name]> } = {
  "apply-carrier-import": applyCarrierImport,
  "discard-pictures": discardPictures,
  "announce-reward-change": announceRewardChange,
  "send-reward-notice": sendRewardNotice,
  "send-application-received": sendApplicationReceived,
  "send-enrollment-decision": sendEnrollmentDecision,
  "make-partitions": makePartitions,
  "forget-visitors": forgetVisitors,
  "forget-idempotency-keys": forgetIdempotencyKeys,
  "erase-expired-contacts": eraseExpiredContacts,
  "send-email-confirmation": sendEmailConfirmation,
  "send-already-registered": sendAlreadyRegistered,
  "send-password-reset": sendPasswordReset,
  "send-password-notice": sendPasswordNotice,
  "send-email-change": sendEmailChange,
  "send-invitation": sendInvitation,
  "delete-expired": deleteExpired,
  "release-due-commissions": releaseDueCommissions,
  "recount-figures": recountFigures,
  "roll-figures": rollFigures,
  "write-export": writeExport,
  "send-export-ready": sendExportReady,
  "remove-expired-exports": removeExpiredExports,
  "release-commission": releaseCommission,
  "send-first-sale": sendFirstSale,
  "send-commission-released": sendCommissionReleased,
  "send-commission-reversed": sendCommissionReversed,
}

requireSettings(["WORKER_DATABASE_URL", "PUBLIC_URL", "HASH_KEY", "SEAL_KEY", "STORAGE_DIR", "SMTP_URL", "MAIL_FROM"])
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
  const handle: Handler<Jobs[Name]> = handlers[name]
  const options = { batchSize: 10, burstWhenBatchFull: true, perJobResults: true, pollingIntervalSeconds: 1 } as const
  await boss.work<Jobs[Name]>(name, options, (jobs) =>
    Promise.all(
      jobs.map(async (job) => {
        const startedAt = performance.now()
        try {
          await handle(db, job.data)
          countJob(name, "completed", performance.now() - startedAt)
          return { id: job.id, status: "completed" as const }
        } catch (error) {
          log.error({ err: error, job: name, jobId: job.id }, "job failed")
          countJob(name, "failed", performance.now() - startedAt)
          return { id: job.id, status: "failed" as const, output: { message: String(error) } }
        }
      }),
    ),
  )
}

await startEnqueueing(setting("WORKER_DATABASE_URL"))
await boss.start()
for (const name of Object.keys(handlers) as JobName[]) await workOn(name)
await scheduleTimetable(boss)
const metrics = await serveMetrics("WORKER_METRICS_PORT", 9465)
log.info("worker ready")
process.send?.("ready")

async function stop() {
  await boss.stop({ graceful: true, timeout: 20_000 })
  await stopEnqueueing()
  await db.destroy()
  metrics.close()
  process.exit(0)
}
// "disconnect": the program that started us is gone, however it ended.
for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const) process.once(signal, () => void stop())
