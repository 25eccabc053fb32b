import type { Trx } from "#db/database.ts"
import { formatRate } from "#src/i18n/money.ts"
import { readRows } from "../adapter/read-rows.ts"
import { amountIn } from "../amount-in.ts"
import { staffRoute } from "../web/staff-route.ts"
import type { Language } from "../words.ts"
import * as causes from "./cause-queries.ts"
import { sides } from "./show-ledger.ts"
import { findTransaction, listCommissionMoves, listTransactionEntries } from "./transaction-queries.ts"

/** One transaction of the ledger: its entries, and what caused it. */
export const showTransaction = staffRoute("see_money", ({ ctx, id, staff }) => {
  const of = { payerId: id("account"), id: id("transaction") }
  return readRows(ctx.db)((trx) => transactionOf(trx, of, staff.language))
})

export type TransactionFacts = Awaited<ReturnType<typeof transactionOf>>
type Found = { payerId: string; id: string }

async function transactionOf(trx: Trx, { payerId, id }: Found, language: Language) {
  const transaction = await findTransaction(trx, payerId, id)
  const { commissionId, payoutId, correctionId, batchId, feeBillId } = transaction
  const entries = await listTransactionEntries(trx, payerId, id)
  const ofPayer = (causeId: string) => ({ payerId, id: causeId })
  return {
    transaction,
    entries: entries.map(({ book, amountCents }) => ({ book, ...sides(amountCents, language) })),
    commission: commissionId ? await commissionOf(trx, ofPayer(commissionId), language) : null,
    payout: payoutId ? await payoutOf(trx, ofPayer(payoutId), language) : null,
    correction: correctionId ? await correctionOf(trx, ofPayer(correctionId), language) : null,
    batch: batchId ? await batchOf(trx, ofPayer(batchId), language) : null,
    bill: feeBillId ? await billOf(trx, ofPayer(feeBillId), language) : null,
  }
}

async function commissionOf(trx: Trx, { payerId, id }: Found, language: Language) {
  const found = await causes.findCommission(trx, payerId, id)
  if (!found) return null
  const { amountCents, reversedCents, inPayoutCents, paidCents, ...commission } = found
  const amount = amountIn(language)
  const moves = await listCommissionMoves(trx, payerId, id)
  return {
    ...commission,
    amount: amount(amountCents),
    reversed: amount(reversedCents),
    inPayout: amount(inPayoutCents),
    paid: amount(paidCents),
    events: commission.orderId ? await causes.listOrderEvents(trx, payerId, commission.orderId) : [],
    blocks: await causes.listBlocks(trx, payerId, id),
    moves: moves.map(({ amountCents: cents, ...move }) => ({ ...move, ...sides(cents, language) })),
  }
}

async function payoutOf(trx: Trx, { payerId, id }: Found, language: Language) {
  const found = await causes.findPayout(trx, payerId, id)
  if (!found) return null
  const amount = amountIn(language)
  const { grossCents, vatCents, withheldIncomeTaxCents, withheldVatCents, correctionCents, netCents, ...payout } = found
  const withheld = await causes.listPayoutWithholdings(trx, payerId, id)
  return {
    ...payout,
    ...{ gross: amount(grossCents), vat: amount(vatCents), withheldIncomeTax: amount(withheldIncomeTaxCents) },
    ...{ withheldVat: amount(withheldVatCents), correction: amount(correctionCents), net: amount(netCents) },
    withheld: withheld.map(({ position, tax, baseCents, rateBp, amountCents, ...reference }) => ({
      ...{ position, tax, base: amount(baseCents), rate: formatRate(rateBp), amount: amount(amountCents) },
      legalReference: language === "ar" ? reference.legalReferenceAr : reference.legalReferenceFr,
    })),
  }
}

async function correctionOf(trx: Trx, { payerId, id }: Found, language: Language) {
  const found = await causes.findCorrection(trx, payerId, id)
  if (!found) return null
  const amount = amountIn(language)
  const { amountCents, requiredCents, withheldCents, ...correction } = found
  return {
    ...correction,
    amount: amount(amountCents),
    required: amount(requiredCents),
    withheldBefore: amount(withheldCents),
  }
}

async function batchOf(trx: Trx, { payerId, id }: Found, language: Language) {
  const found = await causes.findBatch(trx, payerId, id)
  if (!found) return null
  const { netCents, ...batch } = found
  return { ...batch, net: amountIn(language)(netCents) }
}

async function billOf(trx: Trx, { payerId, id }: Found, language: Language) {
  const found = await causes.findFeeBill(trx, payerId, id)
  if (!found) return null
  const amount = amountIn(language)
  const { baseCents, feeCents, vatCents, carriedCents, ...bill } = found
  const amounts = {
    base: amount(baseCents),
    fee: amount(feeCents),
    vat: amount(vatCents),
    carried: amount(carriedCents),
  }
  return { ...bill, ...amounts }
}
