import { sql } from "kysely"
import type { Trx } from "#db/database.ts"

/** The commission that a transaction moved, with its order. */
export async function findCommission(trx: Trx, payerId: string, id: string) {
  const { rows } = await sql<{
    id: string
    state: string
    amountCents: bigint
    reversedCents: bigint
    inPayoutCents: bigint
    paidCents: bigint
    /** None of these when a dispute awarded it. */
    orderId: string | null
    externalId: string | null
    placedAt: Date | null
    disputeId: string | null
  }>`
    select c.id, c.state, c.amount_cents, c.reversed_cents, c.in_payout_cents, c.paid_cents, v.order_id, k.external_id, v.placed_at,
      c.dispute_id
    from commissions c
    left join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
    left join order_keys k on k.account_id = v.merchant_account_id and k.order_id = v.order_id
    where c.merchant_account_id = ${payerId} and c.id = ${id}`.execute(trx)
  return rows[0]
}

export function listOrderEvents(trx: Trx, payerId: string, orderId: string) {
  return trx
    .selectFrom("orderEvents")
    .where("accountId", "=", payerId)
    .where("orderId", "=", orderId)
    .orderBy("occurredAt")
    .orderBy("id")
    .select(["id", "type", "occurredAt", "recordedAt", "actorKind"])
    .execute()
}

/** Why it is held, or was. */
export function listBlocks(trx: Trx, payerId: string, commissionId: string) {
  return trx
    .selectFrom("commissionBlocks")
    .where("merchantAccountId", "=", payerId)
    .where("commissionId", "=", commissionId)
    .orderBy("imposedAt")
    .select(["id", "imposedAt", "reason", "liftedAt", "liftingReason"])
    .execute()
}

export async function findPayout(trx: Trx, payerId: string, id: string) {
  return trx
    .selectFrom("payouts")
    .innerJoin("payoutBatches as batches", (join) =>
      join.onRef("batches.accountId", "=", "payouts.merchantAccountId").onRef("batches.id", "=", "payouts.batchId"),
    )
    .where("payouts.merchantAccountId", "=", payerId)
    .where("payouts.id", "=", id)
    .select(["payouts.id", "payouts.endToEndId", "payouts.state", "payouts.grossCents", "payouts.vatCents"])
    .select(["payouts.withheldIncomeTaxCents", "payouts.withheldVatCents", "payouts.correctionCents"])
    .select(["payouts.netCents", "payouts.executedOn", "payouts.returnedOn", "payouts.failureReason"])
    .select(["payouts.payer", "batches.id as batchId", "batches.number as batchNumber"])
    .executeTakeFirst()
}

export function listPayoutWithholdings(trx: Trx, payerId: string, payoutId: string) {
  return trx
    .selectFrom("payoutWithholdings")
    .where("merchantAccountId", "=", payerId)
    .where("payoutId", "=", payoutId)
    .orderBy("position")
    .select(["position", "tax", "baseCents", "rateBp", "amountCents", "legalReferenceFr", "legalReferenceAr"])
    .execute()
}

export function findCorrection(trx: Trx, payerId: string, id: string) {
  return trx
    .selectFrom("withholdingCorrections")
    .where("merchantAccountId", "=", payerId)
    .where("id", "=", id)
    .select(["id", "year", "tax", "amountCents", "requiredCents", "withheldCents", "cause", "madeAt"])
    .executeTakeFirst()
}

export function findBatch(trx: Trx, payerId: string, id: string) {
  return trx
    .selectFrom("payoutBatches")
    .where("accountId", "=", payerId)
    .where("id", "=", id)
    .select(["id", "number", "state", "payer", "netCents", "executionOn"])
    .executeTakeFirst()
}

export async function findFeeBill(trx: Trx, payerId: string, id: string) {
  const { rows } = await sql<{
    id: string
    month: string
    baseCents: bigint
    feeCents: bigint
    vatCents: bigint
    carriedCents: bigint
    paidOn: string | null
    paidProof: string | null
    paperId: string | null
    reference: string | null
  }>`
    select f.id, to_char(f.month, 'YYYY-MM') as month, f.base_cents, f.fee_cents, f.vat_cents, f.carried_cents, f.paid_on,
      f.paid_proof, f.paper_id, p.reference
    from fee_bills f left join papers p on p.merchant_account_id = f.account_id and p.id = f.paper_id
    where f.account_id = ${payerId} and f.id = ${id}`.execute(trx)
  return rows[0]
}
