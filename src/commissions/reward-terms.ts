import { betterRules } from "./better-rules.ts"
import { readRules, type StoredRule } from "./commission-explanation.ts"
import type { RewardRule } from "./reward-rule.ts"

/**
 * The hold and the reward rules that bind an order: of the schedules in effect when it was placed, the one announced last;
 * those of the enrollment alone come first.
 */
export type RewardTerms = {
  holdDays: number
  scheduleId: string | null
  rules: StoredRule[]
  /** What this influencer alone was promised; none for most. */
  promised: StoredRule[]
}

export function bindingRules({ rules, promised }: Pick<RewardTerms, "rules" | "promised">): RewardRule[] {
  return betterRules(readRules(promised), readRules(rules))
}
