import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { clearFlags, findFlag } from "./queries.ts"
import { reviewerOf } from "./reviewer.ts"

export type FlagKey = { accountId: string; otherAccountId: string; field: string }
type Clearing = Promise<Result<null, "already_cleared">>

/** Says that a duplicate is explained; it comes back only when one of the two declares the value anew. */
export async function clearFlag(trx: Trx, staff: StaffActor, flag: FlagKey, now: Date): Clearing {
  const reviewer = reviewerOf(staff, flag.accountId)
  await findFlag(trx, flag)
  const cleared = await clearFlags(trx, flag, { clearedAt: now, clearedBy: reviewer.userId })
  if (cleared === 0) return refused("already_cleared")

  await recordAct(trx, reviewer, "clear_flag", flag.otherAccountId, { field: flag.field })
  await enqueue(trx, "weigh-verification", { accountId: flag.accountId })
  return ok(null)
}
