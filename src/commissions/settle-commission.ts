import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { countSpend, countSpendChange } from "#src/budgets/count-spend.ts"
import { newId } from "#src/crypto/new-id.ts"
import { openBooks, postDifference } from "#src/ledger/post-difference.ts"
import { targetBalances } from "#src/ledger/postings.ts"
import type { LedgerCause } from "#src/ledger/queries.ts"
import type { OrderLine } from "#src/orders/order-line.ts"
import type { OrderProgress } from "#src/orders/order-state.ts"
import { commissionAmount, commissionOnKept } from "./commission-amount.ts"
import { explainCommission, readRules } from "./commission-explanation.ts"
import { commissionStanding, isPayable } from "./commission-state.ts"
import {
  type CommissionRecord,
  insertCommission,
  lockCommission,
  type Settlement,
  updateCommission,
} from "./queries.ts"
import { bindingRules, type RewardTerms } from "./reward-terms.ts"
import { settleAward } from "./settle-award.ts"

export type EarningOrder = { accountId: string; id: string; placedAt: Date; lines: OrderLine[]; discountCents: bigint }
export type SettledOrder = EarningOrder & { progress: OrderProgress }
export type CreditedConversion = { id: string; influencerAccountId: string; programId: string; terms: RewardTerms }
/** Why the commission is looked at again, and when. */
export type Occasion = { cause: LedgerCause; now: Date }

const nothingPaid = { reversedCents: 0n, inPayoutCents: 0n, paidCents: 0n }

/** Writes what a new order earns by the rules that bind it, and returns it; nothing has happened yet, so it waits. */
export async function openCommission(trx: Trx, order: EarningOrder, conversion: CreditedConversion, now: Date) {
  const { accountId, placedAt, lines, discountCents } = order
  const { influencerAccountId, programId, id: conversionId, terms } = conversion
  const { holdDays, scheduleId } = terms
  const basis = { lines, discountCents, rules: bindingRules(terms) }
  const amountCents = commissionAmount(basis)
  const parties = { accountId, influencerAccountId }
  const earned = { conversionId, holdDays, scheduleId, amountCents, explanation: explainCommission(basis) }

  const id = newId()
  const target = targetBalances({ ...nothingPaid, amountCents, isPayable: false })
  await Promise.all([
    insertCommission(trx, { id, ...parties, ...earned }),
    openBooks(trx, { ...parties, commissionId: id }, { target, cause: "order_placed", now }),
    countSpend(trx, { accountId, programId, placedAt, cents: amountCents }),
  ])
  return amountCents
}

/** Brings the commission of an order, and its books, to what the order's events make of it now. */
export async function settleCommission(trx: Trx, order: SettledOrder, occasion: Occasion) {
  const commission = await lockCommission(trx, order.accountId, order.id)
  if (!commission) return
  const settlement = settle(commission, order, occasion.now)
  if (!hasChanged(commission, settlement)) return

  await updateCommission(trx, commission, settlement, occasion.now)
  await postDifference(trx, subjectOf(commission), {
    ...occasion,
    target: targetBalances({ ...commission, ...settlement, isPayable: isPayable(settlement.state) }),
  })
  await countChange(trx, commission, settlement, order.placedAt)
  if (settlement.reversedCents !== commission.reversedCents)
    await settleAward(trx, { accountId: order.accountId, commissionId: commission.id }, occasion)
  await announce(trx, commission, settlement)
}

async function countChange(trx: Trx, before: CommissionRecord, after: Settlement, placedAt: Date) {
  const cents = after.amountCents - after.reversedCents - (before.amountCents - before.reversedCents)
  const { merchantAccountId: accountId, programId } = before
  if (cents !== 0n) await countSpendChange(trx, { accountId, programId, placedAt, cents })
}

function settle(commission: CommissionRecord, order: SettledOrder, now: Date): Settlement {
  const { lines, discountCents, progress } = order
  const { holdDays, paidCents, blockedAt } = commission
  const basis = { lines, discountCents, rules: readRules(commission.explanation.rules) }
  const amountCents = commissionAmount(basis)
  const dueCents = commissionOnKept(basis, progress.unitsKept)
  const standing = commissionStanding({ progress, holdDays, amountCents, dueCents, paidCents, blockedAt }, now)

  return { ...standing, amountCents, explanation: explainCommission(basis) }
}

function hasChanged(before: CommissionRecord, after: Settlement): boolean {
  return (
    before.state !== after.state ||
    before.amountCents !== after.amountCents ||
    before.reversedCents !== after.reversedCents ||
    before.releaseAt?.getTime() !== after.releaseAt?.getTime()
  )
}

async function announce(trx: Trx, before: CommissionRecord, after: Settlement) {
  const told = { accountId: before.merchantAccountId, commissionId: before.id }
  const isNowPayable = isPayable(after.state) && !isPayable(before.state)

  if (isNowPayable && after.amountCents > after.reversedCents) await enqueue(trx, "send-commission-released", told)
  if (after.reversedCents > before.reversedCents) await enqueue(trx, "send-commission-reversed", told)
  if (isPayable(before.state) && (after.reversedCents > before.reversedCents || !isPayable(after.state)))
    await enqueue(trx, "review-receivable", { accountId: before.merchantAccountId })
}

function subjectOf({ merchantAccountId, influencerAccountId, id }: CommissionRecord) {
  return { accountId: merchantAccountId, influencerAccountId, commissionId: id }
}
