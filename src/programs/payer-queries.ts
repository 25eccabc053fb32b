import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

/** Commissions that a program's payer has not settled: waiting, owed one way or the other, or in a batch. An earlier payer's stay its own. */
export async function countUnsettled(db: Db, accountId: string, programId: string) {
  const { rows } = await sql<{ unsettled: number; inBatch: number }>`
    select count(*)::int as unsettled, (count(*) filter (where c.in_payout_cents <> 0))::int as in_batch
    from commissions c
    join programs g on g.account_id = c.merchant_account_id and g.id = c.program_id
    where c.merchant_account_id = ${accountId} and c.program_id = ${programId}
      and c.amount_cents - c.reversed_cents - c.paid_cents <> 0
      and (g.payer = 'merchant' or c.payer = 'platform')`.execute(db)
  return rows[0] ?? { unsettled: 0, inBatch: 0 }
}

export async function updatePayer(trx: Trx, accountId: string, programId: string, payer: "merchant" | "platform") {
  await trx
    .updateTable("programs")
    .set({ payer })
    .where("accountId", "=", accountId)
    .where("id", "=", programId)
    .execute()
}
