import type { Trx } from "#db/database.ts"
import { listEnrolled, recordTold } from "./queries.ts"
import { tellEnrolled } from "./tell-receivable.ts"

/** One mail for each enrolled influencer, if the pause is still in force; said once. */
export async function announceReceivablePause(trx: Trx, accountId: string, pauseId: string, now: Date) {
  if (!(await recordTold(trx, accountId, pauseId, now))) return
  for (const influencerId of await listEnrolled(trx, accountId))
    await tellEnrolled(trx, { accountId, pauseId, influencerId, moment: "paused" })
}
