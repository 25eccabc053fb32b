import { betterRules, isHigher } from "#src/commissions/better-rules.ts"
import { type RewardRule, type RewardValue, ruleFor } from "#src/commissions/reward-rule.ts"
import { type Schedule, type StandingRewards, standingRewards } from "./standing-rewards.ts"

export type OwnRewardRefusal = "reward_not_higher" | "reward_not_comparable"

/** A reward of one influencer's own is for every product, and higher than what the program gives everybody. */
export function ownRewardRefusal(offered: RewardValue, program: readonly RewardRule[]): OwnRewardRefusal | null {
  const ofAll = ruleFor(program, null)
  if (!ofAll) return null
  if (ofAll.kind !== offered.kind) return "reward_not_comparable"
  return isHigher(ownRule(offered), ofAll) ? null : "reward_not_higher"
}

export function ownRule(value: RewardValue): RewardRule {
  return { productId: null, ...value }
}

/** What binds this influencer's orders: of the promise and the program, the better. */
export function rewardsOfPlace(program: StandingRewards, own: readonly Schedule[], now: Date): StandingRewards {
  const promised = standingRewards(own, now)
  const dates = [program.coming, promised.coming].flatMap((coming) => coming?.effectiveAt ?? [])
  const current = betterRules(promised.current, program.current)
  const [effectiveAt] = dates.sort((a, b) => b.getTime() - a.getTime())
  if (!effectiveAt) return { current, coming: null }
  const rules = betterRules(promised.coming?.rules ?? promised.current, program.coming?.rules ?? program.current)
  return { current, coming: { effectiveAt, rules } }
}
