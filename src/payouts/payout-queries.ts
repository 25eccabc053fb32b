import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

export type PayoutState = "planned" | "executed" | "failed" | "cancelled"
export type BatchPayout = Awaited<ReturnType<typeof listPayouts>>[number]

export async function listPayouts(db: Db, accountId: string, batchId: string) {
  const rows = await db
    .selectFrom("payouts")
    .where("merchantAccountId", "=", accountId)
    .where("batchId", "=", batchId)
    .orderBy("payeeName")
    .orderBy("id")
    .selectAll()
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as PayoutState }))
}

/** The payouts of a batch that still wait, held until the transaction ends. */
export async function lockPlanned(trx: Trx, accountId: string, batchId: string) {
  const rows = await trx
    .selectFrom("payouts")
    .where("merchantAccountId", "=", accountId)
    .where("batchId", "=", batchId)
    .orderBy("id")
    .forUpdate()
    .selectAll()
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as PayoutState }))
}

type Ending = {
  state: PayoutState
  executedOn?: string | null
  failureReason?: string | null
  proof?: string | null
  settledAt: Date
}

export async function endPayouts(trx: Trx, accountId: string, ids: string[], ending: Ending) {
  await trx
    .updateTable("payouts")
    .set(ending)
    .where("merchantAccountId", "=", accountId)
    .where("id", "=", sql<string>`any(${ids})`)
    .execute()
}
