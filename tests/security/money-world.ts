import type { Trx } from "#db/database.ts"
import { recordOutsidePayment } from "#src/payees/record-outside-payment.ts"
import { atlas, now, salma } from "#tests/cast.ts"

/** A commission held, a payment made elsewhere, a decision, and a payout whose bank has sent it back. */
export async function moneyOf(trx: Trx, commissionId: string) {
  const pair = { merchantAccountId: atlas.id, influencerAccountId: salma.id }
  const { id: payment } = await recordOutsidePayment(
    trx,
    atlas.owner,
    { influencerId: salma.id, paidOn: "2026-03-02", amountCents: 100_00n, note: "mars" },
    now,
  )
  const decision = { payeeStatus: "non_resident", rateBp: 1000, reason: "avis", decidedBy: atlas.owner.userId }
  await trx
    .insertInto("payerDecisions")
    .values({ ...pair, ...decision })
    .execute()
  const held = { commissionId, reason: "doute", imposedAs: "member", imposedBy: atlas.owner.userId }
  await trx
    .insertInto("commissionBlocks")
    .values({ ...pair, ...held })
    .execute()
  const payout = await aPayout(trx, pair)
  const line = { payoutId: payout, commissionId, amountCents: 100_00n, endedAt: now }
  await trx
    .insertInto("payoutLines")
    .values({ ...pair, ...line })
    .execute()
  const withheld = { tax: "income", baseCents: 100_00n, rateBp: 1000, amountCents: 10_00n, isFinal: false }
  const texts = { legalReferenceFr: "art. 73", legalReferenceAr: "المادة 73" }
  await trx
    .insertInto("payoutWithholdings")
    .values({ ...pair, payoutId: payout, position: 1, ...withheld, ...texts })
    .execute()
  return { payment, payout }
}

async function aPayout(trx: Trx, pair: { merchantAccountId: string; influencerAccountId: string }): Promise<string> {
  const batch = { number: 1, payouts: 1, netCents: 90_00n, executionOn: "2026-11-22", state: "executed" }
  const made = { madeBy: atlas.owner.userId, madeAt: now }
  const { id: batchId } = await trx
    .insertInto("payoutBatches")
    .values({ accountId: atlas.id, ...batch, ...made })
    .returning("id")
    .executeTakeFirstOrThrow()
  const amounts = { grossCents: 100_00n, withheldIncomeTaxCents: 10_00n, netCents: 90_00n, yearTotalCents: 0n }
  const payee = { payeeName: "Salma", payeeStatus: "non_resident", ribSealed: Buffer.from(""), ribShown: "•••• 5613" }
  const ending = { state: "failed", failureReason: "compte fermé", endToEndId: "SYS-1-1-WORLD" }
  const { id } = await trx
    .insertInto("payouts")
    .values({ ...pair, batchId, ...amounts, ...payee, ...ending })
    .returning("id")
    .executeTakeFirstOrThrow()
  return id
}
