import type { Db, Trx } from "#db/database.ts"
import type { Difference } from "./book-differences.ts"

export type LedgerVerification = {
  beganAt: Date
  endedAt: Date
  commissions: number
  payouts: number
  differences: number
  /** The first of them. */
  found: Difference[]
}

export async function insertVerification(trx: Trx, { found, ...standing }: LedgerVerification) {
  await trx
    .insertInto("ledgerVerifications")
    .values({ ...standing, found: JSON.stringify(found) })
    .execute()
}

export async function findLastVerification(db: Db): Promise<LedgerVerification | null> {
  const row = await db
    .selectFrom("ledgerVerifications")
    .orderBy("endedAt", "desc")
    .limit(1)
    .select(["beganAt", "endedAt", "commissions", "payouts", "differences", "found"])
    .executeTakeFirst()
  return row ? { ...row, found: row.found as Difference[] } : null
}
