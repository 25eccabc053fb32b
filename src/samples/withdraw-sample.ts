import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findSample, lockSample, recordProgress } from "./queries.ts"
import { mayWithdraw } from "./sample.ts"
import { tellMerchant } from "./tell-sample.ts"

/** Takes a request back before the parcel leaves; the address goes with it. */
export async function withdrawSample(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<{ id: string }, "already_shipped">> {
  const sample = await lockSample(trx, "influencerAccountId", actor.accountId, id)
  if (!mayWithdraw(sample.state)) return refused("already_shipped")

  await recordProgress(trx, sample, { state: "withdrawn", endedAt: now, addressSealed: null })
  await recordAct(trx, actor, "withdraw_sample", id)
  await tellMerchant(trx, "sample_withdrawn", await findSample(trx, actor.accountId, id))
  return ok({ id })
}
