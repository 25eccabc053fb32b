import { foldOrder, type OrderEvent, type Payment } from "#src/orders/order-state.ts"
import { type AwardedLife, awardStanding } from "./award-standing.ts"
import { type CommissionLine, commissionAmount, commissionOnKept } from "./commission-amount.ts"
import { type CommissionExplanation, readRules } from "./commission-explanation.ts"
import { commissionStanding } from "./commission-state.ts"

type EarnedLife = {
  explanation: CommissionExplanation
  holdDays: number
  placedAt: Date
  payment: Payment
  lines: CommissionLine[]
  discountCents: bigint
  events: OrderEvent[]
}

/** A commission with all that its figures follow from: the order that earned it, or the dispute that awarded it. */
export type CommissionLife = { paidCents: bigint; blockedAt: Date | null } & (EarnedLife | AwardedLife)

/** What the order's events, or the award, and the payments make of a commission at that moment. */
export function recomputeCommission(life: CommissionLife, now: Date) {
  if ("awardedCents" in life) return awardStanding(life)
  const { lines, discountCents, explanation, holdDays, paidCents, blockedAt, placedAt, payment, events } = life
  const basis = { lines, discountCents, rules: readRules(explanation.rules) }
  const progress = foldOrder({ placedAt, payment, lines }, events)
  const amountCents = commissionAmount(basis)
  const dueCents = commissionOnKept(basis, progress.unitsKept)
  const facts = { progress, holdDays, amountCents, dueCents, paidCents, blockedAt }
  return { amountCents, ...commissionStanding(facts, now) }
}
