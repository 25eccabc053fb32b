import { day, later } from "#src/clock.ts"
import type { OrderProgress } from "#src/orders/order-state.ts"

export type CommissionState = "pending" | "released" | "paid" | "reversed" | "blocked"

export type CommissionFacts = {
  progress: Pick<OrderProgress, "unitsKept" | "deliveredAt" | "settledAt">
  holdDays: number
  amountCents: bigint
  /** The same computed on the units kept. */
  dueCents: bigint
  paidCents: bigint
  blockedAt: Date | null
}

export type CommissionStanding = { state: CommissionState; releaseAt: Date | null; reversedCents: bigint }

/** Where a commission stands now; what is wholly lost is reversed, whatever staff or payouts did before. */
export function commissionStanding(facts: CommissionFacts, now: Date): CommissionStanding {
  const reversedCents = facts.amountCents - facts.dueCents
  if (isLost(facts)) return { state: "reversed", releaseAt: null, reversedCents }

  const releaseAt = holdEnd(facts)
  return { state: liveState(facts, releaseAt, now), releaseAt, reversedCents }
}

function liveState(facts: CommissionFacts, releaseAt: Date | null, now: Date): CommissionState {
  const { settledAt } = facts.progress

  if (facts.paidCents > 0n) return "paid"
  if (facts.blockedAt) return "blocked"
  return releaseAt && releaseAt <= now && settledAt && settledAt <= now ? "released" : "pending"
}

function isLost({ progress, amountCents, dueCents }: CommissionFacts): boolean {
  const nothingKept = [...progress.unitsKept.values()].every((units) => units === 0)
  return nothingKept || (amountCents > 0n && dueCents === 0n)
}

function holdEnd({ progress, holdDays }: CommissionFacts): Date | null {
  return progress.deliveredAt && later(progress.deliveredAt, holdDays * day)
}

/** Whether what is due of it may be paid out. */
export function isPayable(state: CommissionState): boolean {
  return state === "released" || state === "paid"
}
