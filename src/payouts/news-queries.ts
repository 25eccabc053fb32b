import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Payer } from "./payer.ts"
import type { PayoutState } from "./payout-queries.ts"

/** The payouts of a batch of which the bank's word came at that moment. */
export async function listSettledAt(db: Db, accountId: string, batchId: string, settledAt: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("payouts")
    .where("merchantAccountId", "=", accountId)
    .where("batchId", "=", batchId)
    .where("settledAt", "=", settledAt)
    .where("state", "in", ["executed", "failed"])
    .orderBy("id")
    .select("id")
    .execute()
  return rows.map(({ id }) => id)
}

export type PayoutNews = {
  id: string
  influencerAccountId: string
  merchantName: string
  payer: Payer
  state: PayoutState
  grossCents: bigint
  vatCents: bigint
  withheldCents: bigint
  correctionCents: bigint
  netCents: bigint
  ribShown: string
  executedOn: string | null
  returnedOn: string | null
  failureReason: string | null
  statementId: string | null
}

export async function findNews(db: Db, accountId: string, payoutId: string): Promise<PayoutNews> {
  const { rows } = await sql<PayoutNews>`
    select p.id, p.influencer_account_id, a.name as merchant_name, p.payer, p.state, p.gross_cents, p.vat_cents,
      p.withheld_income_tax_cents + p.withheld_vat_cents as withheld_cents, p.correction_cents, p.net_cents, p.rib_shown,
      p.executed_on, p.returned_on, p.failure_reason,
      (select d.id from papers d where d.merchant_account_id = p.merchant_account_id and d.payout_id = p.id
        and d.kind = 'statement' order by d.id desc limit 1) as statement_id
    from payouts p join accounts a on a.id = p.merchant_account_id
    where p.merchant_account_id = ${accountId} and p.id = ${payoutId}`.execute(db)
  if (!rows[0]) throw new NotFound(`payout ${payoutId}`)
  return rows[0]
}
