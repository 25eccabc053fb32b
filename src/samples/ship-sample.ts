import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findSample, lockSample, recordProgress } from "./queries.ts"
import { tellInfluencer } from "./tell-sample.ts"

type Shipment = { id: string; carrier: string; trackingNumber: string | null; now: Date }

/** The parcel has left. */
export async function shipSample(
  trx: Trx,
  actor: Actor,
  { id, carrier, trackingNumber, now }: Shipment,
): Promise<Result<{ id: string }, "not_accepted">> {
  const sample = await lockSample(trx, "merchantAccountId", actor.accountId, id)
  if (sample.state !== "accepted") return refused("not_accepted")

  await recordProgress(trx, sample, { state: "shipped", carrier, trackingNumber, shippedAt: now })
  await recordAct(trx, actor, "ship_sample", id)
  await tellInfluencer(trx, "sample_shipped", await findSample(trx, actor.accountId, id))
  return ok({ id })
}
