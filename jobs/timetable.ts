import type { PgBoss } from "pg-boss"
import type { JobName } from "./queue.ts"

type Row = { job: JobName; cron: string }

/** What runs on a clock, in Casablanca's time. */
const timetable: Row[] = [
  { job: "make-partitions", cron: "15 2 * * *" },
  { job: "apply-retention", cron: "35 2 * * *" },
  { job: "verify-audit", cron: "5 5 * * *" },
  // Corrections first, so that the books are verified with them.
  { job: "review-withholding", cron: "10 1 * * *" },
  // The year that ended, and what has changed in it since the last time.
  { job: "issue-papers-of-year", cron: "30 3 10 * *" },
  { job: "review-receivables", cron: "25 * * * *" },
  { job: "count-reputations", cron: "10 4 * * *" },
  { job: "review-samples", cron: "0 9 * * *" },
  { job: "take-due-searches", cron: "30 7 * * *" },
  { job: "expire-program-invitations", cron: "35 * * * *" },
  // The month that ended; some days more, for one on which the worker was away.
  { job: "bill-fees", cron: "0 4 1-5 * *" },
  { job: "move-late-disputes", cron: "35 * * * *" },
  { job: "show-reviews", cron: "50 * * * *" },
  { job: "verify-ledger", cron: "15 5 * * *" },
  { job: "release-due-commissions", cron: "* * * * *" },
  { job: "roll-figures", cron: "* * * * *" },
  { job: "index-changes", cron: "* * * * *" },
  { job: "count-search-words", cron: "50 3 * * *" },
  { job: "recount-figures", cron: "40 3 * * *" },
  { job: "tell-days", cron: "5,15,25,35,45,55 * * * *" },
  // At eight, and after it for what a worker that was away has left.
  { job: "begin-digests", cron: "*/10 8-22 * * *" },
  { job: "discard-expired-uploads", cron: "45 * * * *" },
  { job: "rewrap-file-keys", cron: "20 4 * * *" },
  // After midnight, so that a day is over when its papers are called expired.
  { job: "expire-verifications", cron: "5 1 * * *" },
]

export async function scheduleTimetable(boss: PgBoss) {
  const jobs = timetable.map(({ job }): string => job)
  // What an earlier release had on the clock would wait in its queue for ever.
  for (const { name } of await boss.getSchedules()) if (!jobs.includes(name)) await boss.unschedule(name)
  for (const { job, cron } of timetable) {
    await boss.schedule(job, cron, {}, { tz: "Africa/Casablanca" })
  }
}
