import type { Trx } from "#db/database.ts"
import { planRewardChange } from "#src/commissions/reward-change.ts"
import type { RewardValue } from "#src/commissions/reward-rule.ts"
import { ownRule } from "./own-reward.ts"
import { insertSchedule, listOwnSchedules } from "./reward-queries.ts"
import { standingRewards } from "./standing-rewards.ts"

type Promised = { merchantAccountId: string; programId: string; enrollmentId: string; reward: RewardValue }

/**
 * Gives one influencer a reward of their own from now on; one promised before that was higher keeps its thirty days.
 * The transaction must be the merchant's.
 */
export async function promiseReward(trx: Trx, promised: Promised, now: Date) {
  const { merchantAccountId, programId, enrollmentId, reward } = promised
  const { current } = standingRewards(await listOwnSchedules(trx, merchantAccountId, enrollmentId), now)
  for (const planned of planRewardChange(current, [ownRule(reward)], now)) {
    await insertSchedule(trx, merchantAccountId, programId, { announcedAt: now, ...planned, enrollmentId })
  }
}
