import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Payer } from "#src/payouts/payer.ts"
import type { PayoutState } from "#src/payouts/payout-queries.ts"

export async function findAnyPayout(trx: Trx, accountId: string, id: string) {
  const payout = await trx
    .selectFrom("payouts")
    .innerJoin("accounts as payees", "payees.id", "payouts.influencerAccountId")
    .innerJoin("accounts as merchants", "merchants.id", "payouts.merchantAccountId")
    .innerJoin("payoutBatches as batches", (join) =>
      join.onRef("batches.accountId", "=", "payouts.merchantAccountId").onRef("batches.id", "=", "payouts.batchId"),
    )
    .where("payouts.merchantAccountId", "=", accountId)
    .where("payouts.id", "=", id)
    .select(["payouts.id", "payouts.merchantAccountId", "payouts.influencerAccountId", "payouts.batchId"])
    .select(["payouts.endToEndId", "payouts.state", "payouts.grossCents", "payouts.vatCents", "payouts.netCents"])
    .select(["payouts.withheldIncomeTaxCents", "payouts.withheldVatCents", "payouts.correctionCents"])
    .select(["payouts.payeeName", "payouts.payeeStatus", "payouts.ribShown", "payouts.yearTotalCents"])
    .select(["payouts.executedOn", "payouts.returnedOn", "payouts.settledAt", "payouts.failureReason", "payouts.proof"])
    .select(["payees.name as payee", "merchants.name as merchant", "batches.number", "batches.payer"])
    .select(["batches.executionOn", "batches.state as batchState"])
    .executeTakeFirst()
  if (!payout) throw new NotFound(`payout ${id}`)
  return { ...payout, state: payout.state as PayoutState, payer: payout.payer as Payer }
}

export function listWithholdings(trx: Trx, accountId: string, payoutId: string) {
  return trx
    .selectFrom("payoutWithholdings")
    .where("merchantAccountId", "=", accountId)
    .where("payoutId", "=", payoutId)
    .orderBy("position")
    .select(["position", "tax", "baseCents", "rateBp", "amountCents", "isFinal", "decisionId"])
    .select(["legalReferenceFr", "legalReferenceAr"])
    .execute()
}

export type PaidLine = { commissionId: string; externalId: string | null; state: string; amountCents: bigint }

/** The commissions that a payout pays or takes back. */
export async function listPaidLines(trx: Trx, accountId: string, payoutId: string): Promise<PaidLine[]> {
  const { rows } = await sql<PaidLine>`
    select l.commission_id, k.external_id, c.state, l.amount_cents
    from payout_lines l
    join commissions c on c.merchant_account_id = l.merchant_account_id and c.id = l.commission_id
    left join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
    left join order_keys k on k.account_id = v.merchant_account_id and k.order_id = v.order_id
    where l.merchant_account_id = ${accountId} and l.payout_id = ${payoutId}
    order by l.amount_cents < 0, l.commission_id limit 500`.execute(trx)
  return rows
}
