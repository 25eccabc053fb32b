import type { Db } from "#db/database.ts"
import { inNoAccount } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { casablancaDay } from "#src/clock.ts"
import { findAnnouncedRewards } from "#src/programs/announced-rewards.ts"
import { listApprovedIds } from "./mail-queries.ts"
import { tellLowerReward } from "./tell-enrollment.ts"

type Announced = { accountId: string; programId: string; scheduleId: string }

/** One notice for each enrolled influencer, so that one address that fails does not hold the others back. */
export function announceRewardChange(db: Db, { accountId, programId, scheduleId }: Announced) {
  return inNoAccount(db, async (trx) => {
    const { effectiveAt } = await findAnnouncedRewards(trx, accountId, scheduleId)
    for (const enrollmentId of await listApprovedIds(trx, accountId, programId)) {
      await tellLowerReward(trx, { accountId, enrollmentId, scheduleId, day: casablancaDay(effectiveAt) })
      await enqueue(trx, "send-reward-notice", { accountId, enrollmentId, scheduleId })
    }
  })
}
