import type { Db, Trx } from "#db/database.ts"
import type { RetentionSubject } from "./subjects.ts"

export type RetentionRule = Awaited<ReturnType<typeof selectRules>>[number]

/** The rule of each subject in force that day, in the order in which they were first written. */
export async function selectRules(db: Db, today: string) {
  const rows = await db
    .selectFrom("retentionRules")
    .where("validFrom", "<=", today)
    .distinctOn("subject")
    .orderBy("subject")
    .orderBy("validFrom", "desc")
    .select(["subject", "days", "source", "sourceAr", "validFrom"])
    .$narrowType<{ subject: RetentionSubject }>()
    .execute()
  return rows
}

/** Every rule there has been or will be, by subject, the newest first. */
export type NewRule = {
  subject: RetentionSubject
  days: number
  source: string
  sourceAr: string
  validFrom: string
  createdBy: string
}

/** Nothing comes back when that day has its rule already. */
export async function insertRule(trx: Trx, rule: NewRule): Promise<string | undefined> {
  const row = await trx
    .insertInto("retentionRules")
    .values(rule)
    .onConflict((conflict) => conflict.columns(["subject", "validFrom"]).doNothing())
    .returning("id")
    .executeTakeFirst()
  return row?.id
}

export async function insertRun(db: Db, run: { subject: string; days: number; removed: bigint; at: Date }) {
  await db.insertInto("retentionRuns").values(run).execute()
}

/** When each rule was last applied, and to how much; staff's and the worker's to read. */
