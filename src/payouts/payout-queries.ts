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

/** The payouts of a batch, held until the transaction ends. */
export async function lockPayouts(trx: Trx, accountId: string, batchId: string) {
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
  id: string
  executedOn?: string | null
  returnedOn?: string | null
  failureReason?: string | null
  proof?: string | null
}

/** How payouts ended; what an ending does not say stays as it was. */
export async function recordEndings(
  trx: Trx,
  accountId: string,
  endings: Ending[],
  { to, now }: { to: PayoutState; now: Date },
) {
  const of = (column: (ending: Ending) => string | null | undefined) => endings.map((ending) => column(ending) ?? null)
  await sql`
    update payouts p set state = ${to}, settled_at = ${now},
      executed_on = coalesce(ending.executed_on, p.executed_on), returned_on = coalesce(ending.returned_on, p.returned_on),
      failure_reason = coalesce(ending.failure_reason, p.failure_reason), proof = coalesce(ending.proof, p.proof)
    from unnest(${of(({ id }) => id)}::uuid[], ${of((e) => e.executedOn)}::date[], ${of((e) => e.returnedOn)}::date[],
      ${of((e) => e.failureReason)}::text[], ${of(({ proof }) => proof)}::text[])
      as ending (id, executed_on, returned_on, failure_reason, proof)
    where p.merchant_account_id = ${accountId} and p.id = ending.id`.execute(trx)
}
