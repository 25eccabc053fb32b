import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Pair } from "./block-queries.ts"
import type { ReportReason } from "./message-form.ts"

type NewReport = Pair & {
  threadId: string
  reportedByAccountId: string
  reportedBy: string
  reason: ReportReason
  details: string | null
  reportedAt: Date
}

/** Nothing comes back when that side's report is waiting already. */
export async function insertReport(trx: Trx, report: NewReport): Promise<string | undefined> {
  const inserted = await trx
    .insertInto("threadReports")
    .values(report)
    .onConflict((conflict) =>
      conflict
        .columns(["merchantAccountId", "threadId", "reportedByAccountId"])
        .where("closedAt", "is", null)
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst()
  return inserted?.id
}

/** Whether this side has a report of it that staff have not closed. */
export async function hasReported(db: Db, accountId: string, threadId: string): Promise<boolean> {
  const { reported } = await db
    .selectNoFrom(
      sql<boolean>`exists (select from thread_reports where thread_id = ${threadId}
        and ${accountId} in (merchant_account_id, influencer_account_id)
        and reported_by_account_id = ${accountId} and closed_at is null)`.as("reported"),
    )
    .executeTakeFirstOrThrow()
  return reported
}
