import type { Trx } from "#db/database.ts"
import type { RewardValue } from "#src/commissions/reward-rule.ts"
import { ownRule } from "./own-reward.ts"
import { insertSchedule } from "./reward-queries.ts"

type Promised = { merchantAccountId: string; programId: string; enrollmentId: string; reward: RewardValue }

/** Gives one influencer a reward of their own from now on; the transaction must be the merchant's. */
export function promiseReward(trx: Trx, { merchantAccountId, programId, enrollmentId, reward }: Promised, now: Date) {
  const schedule = { announcedAt: now, effectiveAt: now, rules: [ownRule(reward)], enrollmentId }
  return insertSchedule(trx, merchantAccountId, programId, schedule)
}
