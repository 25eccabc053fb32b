import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { planRewardChange } from "#src/commissions/reward-change.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockProgram } from "./queries.ts"
import { insertSchedule, listSchedules } from "./reward-queries.ts"
import { areSameRules, standingRewards } from "./standing-rewards.ts"

type Change = { effectiveAt: Date; isLowered: boolean }

/** Announces other rewards: what is higher binds at once, what is lower after its notice, which every enrolled influencer gets. */
export async function changeRewards(
  trx: Trx,
  actor: Actor,
  change: { programId: string; rules: RewardRule[] },
  now: Date,
): Promise<Result<Change, "unchanged">> {
  const program = await lockProgram(trx, actor.accountId, change.programId)
  const schedules = (await listSchedules(trx, [program.id])).get(program.id) ?? []
  const { current, coming } = standingRewards(schedules, now)
  if (areSameRules(coming?.rules ?? current, change.rules)) return refused("unchanged")

  // Nobody could count on the rates of a program that was never open.
  const plan = program.openedAt
    ? planRewardChange(current, change.rules, now)
    : [{ effectiveAt: now, rules: change.rules }]
  let last = ""
  for (const planned of plan) {
    last = await insertSchedule(trx, actor.accountId, program.id, { announcedAt: now, ...planned })
  }
  await recordAct(trx, actor, "change_rewards", program.id, { schedule: last })
  const effectiveAt = plan.at(-1)?.effectiveAt ?? now
  const isLowered = effectiveAt > now
  if (isLowered) {
    await enqueue(trx, "announce-reward-change", {
      accountId: actor.accountId,
      programId: program.id,
      scheduleId: last,
    })
  }
  return ok({ effectiveAt, isLowered })
}
