import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { planRewardChange } from "#src/commissions/reward-change.ts"
import type { RewardRule, RewardValue } from "#src/commissions/reward-rule.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { type OwnRewardRefusal, ownRewardRefusal, ownRule } from "./own-reward.ts"
import { lockPlaceOfProgram } from "./place-queries.ts"
import { insertSchedule, listOwnSchedules, listSchedules } from "./reward-queries.ts"
import { areSameRules, standingRewards } from "./standing-rewards.ts"

type Change = { effectiveAt: Date; isLowered: boolean }
type Refusal = OwnRewardRefusal | "unchanged" | "not_enrolled"

/** Gives one influencer a better reward than the program's, or ends it (null): a rise binds at once, a cut after its notice. */
export async function changeOwnReward(
  trx: Trx,
  actor: Actor,
  { enrollmentId, reward }: { enrollmentId: string; reward: RewardValue | null },
  now: Date,
): Promise<Result<Change, Refusal>> {
  const { programId, status } = await lockPlaceOfProgram(trx, actor.accountId, enrollmentId)
  if (status !== "approved") return refused("not_enrolled")
  const program = standingRewards((await listSchedules(trx, [programId])).get(programId) ?? [], now)
  const refusal = reward && ownRewardRefusal(reward, program.current)
  if (refusal) return refused(refusal)
  const { current, coming } = standingRewards(await listOwnSchedules(trx, actor.accountId, enrollmentId), now)
  const rules: RewardRule[] = reward ? [ownRule(reward)] : []
  if (areSameRules(coming?.rules ?? current, rules)) return refused("unchanged")

  let scheduleId = ""
  const plan = planRewardChange(current, rules, now)
  for (const planned of plan) {
    scheduleId = await insertSchedule(trx, actor.accountId, programId, { announcedAt: now, ...planned, enrollmentId })
  }
  await recordAct(trx, actor, "change_own_reward", enrollmentId, { schedule: scheduleId })
  const effectiveAt = plan.at(-1)?.effectiveAt ?? now
  const isLowered = effectiveAt > now
  if (isLowered) await enqueue(trx, "send-reward-notice", { accountId: actor.accountId, enrollmentId, scheduleId })
  return ok({ effectiveAt, isLowered })
}
