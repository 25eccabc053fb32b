import { scheduleInForce } from "#src/commissions/reward-change.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"

export type Schedule = { id: string; announcedAt: Date; effectiveAt: Date; rules: RewardRule[] }

export type StandingRewards = {
  current: RewardRule[]
  /** What was announced and does not bind yet. */
  coming: { effectiveAt: Date; rules: RewardRule[] } | null
}

/** What binds an order placed now, and what waits for its date. */
export function standingRewards(schedules: readonly Schedule[], now: Date): StandingRewards {
  const inForce = scheduleInForce(schedules, now)
  const waiting = schedules
    .filter((schedule) => schedule.effectiveAt > now && (!inForce || schedule.announcedAt >= inForce.announcedAt))
    .sort((a, b) => b.announcedAt.getTime() - a.announcedAt.getTime())[0]

  return { current: inForce?.rules ?? [], coming: waiting ?? null }
}

export function areSameRules(one: readonly RewardRule[], other: readonly RewardRule[]): boolean {
  return one.length === other.length && one.every((rule, place) => isSame(rule, other[place]))
}

function isSame(one: RewardRule, other: RewardRule | undefined): boolean {
  if (one.productId !== other?.productId) return false
  if (one.kind === "percent") return other.kind === "percent" && one.rateBp === other.rateBp
  return other.kind === "fixed" && one.amountCents === other.amountCents
}
