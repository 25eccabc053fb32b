import { day, later } from "#src/clock.ts"
import { type RewardRule, ruleFor } from "./reward-rule.ts"

export type PlannedSchedule = { effectiveAt: Date; rules: RewardRule[] }

const notice = 30 * day

/**
 * A higher rate binds at once, a lower one 30 days after its notice, target by target. The first schedule always binds
 * from now, so that an announcement replaces those that were still waiting.
 */
export function planRewardChange(current: RewardRule[], next: RewardRule[], now: Date): PlannedSchedule[] {
  const targets = new Set([null, ...[...next, ...current].map((rule) => rule.productId)])
  const isLowered = [...targets].some((target) => isLower(ruleFor(next, target), ruleFor(current, target)))

  return isLowered
    ? [
        { effectiveAt: now, rules: [...targets].flatMap((target) => meanwhile(current, next, target)).reverse() },
        { effectiveAt: later(now, notice), rules: next },
      ]
    : [{ effectiveAt: now, rules: next }]
}

/** The schedule that binds an order placed then: of those in effect, the one announced last. */
export function scheduleInForce<S extends { announcedAt: Date; effectiveAt: Date }>(
  schedules: readonly S[],
  placedAt: Date,
): S | undefined {
  return schedules
    .filter((schedule) => schedule.effectiveAt <= placedAt)
    .sort(
      (a, b) => b.announcedAt.getTime() - a.announcedAt.getTime() || b.effectiveAt.getTime() - a.effectiveAt.getTime(),
    )[0]
}

function meanwhile(current: RewardRule[], next: RewardRule[], target: string | null): RewardRule[] {
  const [before, after] = [ruleFor(current, target), ruleFor(next, target)]
  const kept = isLower(after, before) ? before : after
  // A fixed reward per order cannot be said of one product: the rule for all stands in for it, and is never lower.
  const isSaidByAll = target !== null && kept?.productId === null && kept.kind === "fixed"

  return kept && !isSaidByAll ? [{ ...kept, productId: target }] : []
}

/** Percent and fixed, or per unit and per order, cannot be compared: such a change is taken for a lower one. */
function isLower(after: RewardRule | undefined, before: RewardRule | undefined): boolean {
  if (!before) return false
  if (!after) return true
  if (before.kind === "percent" && after.kind === "percent") return after.rateBp < before.rateBp
  if (before.kind === "fixed" && after.kind === "fixed" && isPerUnit(before) === isPerUnit(after))
    return after.amountCents < before.amountCents
  return true
}

function isPerUnit(rule: RewardRule): boolean {
  return rule.productId !== null
}
