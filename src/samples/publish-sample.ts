import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findSample, lockSample, recordProgress } from "./queries.ts"
import { mayPublish } from "./sample.ts"
import { tellMerchant } from "./tell-sample.ts"

/** Says where it was published, which keeps the promise; late is better than never. */
export async function publishSample(
  trx: Trx,
  actor: Actor,
  { id, url, now }: { id: string; url: string; now: Date },
): Promise<Result<{ id: string }, "not_shipped">> {
  const sample = await lockSample(trx, "influencerAccountId", actor.accountId, id)
  if (!mayPublish(sample.state)) return refused("not_shipped")

  const received = { receivedAt: sample.receivedAt ?? now }
  await recordProgress(trx, sample, { state: "published", publishedUrl: url, endedAt: now, ...received })
  await recordAct(trx, actor, "publish_sample", id)
  await tellMerchant(trx, "sample_published", await findSample(trx, actor.accountId, id))
  return ok({ id })
}
