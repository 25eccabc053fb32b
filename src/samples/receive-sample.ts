import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findSample, lockSample, recordProgress } from "./queries.ts"
import { tellMerchant } from "./tell-sample.ts"

/** The influencer has the product in hand. */
export async function receiveSample(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<{ id: string }, "not_shipped">> {
  const sample = await lockSample(trx, "influencerAccountId", actor.accountId, id)
  if (sample.state !== "shipped") return refused("not_shipped")

  await recordProgress(trx, sample, { state: "received", receivedAt: now })
  await recordAct(trx, actor, "receive_sample", id)
  await tellMerchant(trx, "sample_received", await findSample(trx, actor.accountId, id))
  return ok({ id })
}
