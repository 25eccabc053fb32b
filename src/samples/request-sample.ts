import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { day, later } from "#src/clock.ts"
import { newId } from "#src/crypto/new-id.ts"
import { seal } from "#src/crypto/seal.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findSample, insertSample } from "./queries.ts"
import { type DeliveryAddress, dailyRequests, sealedAddress } from "./sample.ts"
import { countRequestsSince, findSampleTarget, listSampleProducts, type SampleTarget } from "./target-queries.ts"
import { tellMerchant } from "./tell-sample.ts"

type Asked = { enrollmentId: string; productId: string; message: string | null; address: DeliveryAddress }
type Refusal =
  | "not_enrolled"
  | "not_offered"
  | "suspended"
  | "blocked"
  | "no_such_product"
  | "too_many"
  | "already_requested"

/** Asks the merchant for a product to try; where to send it is sealed at once. */
export async function requestSample(
  trx: Trx,
  actor: Actor,
  asked: Asked,
  now: Date,
): Promise<Result<{ id: string }, Refusal>> {
  const target = await findSampleTarget(trx, actor.accountId, asked.enrollmentId)
  const refusal = refusalOf(target)
  if (refusal) return refused(refusal)
  const products = await listSampleProducts(trx, target.merchantAccountId)
  if (!products.some(({ id }) => id === asked.productId)) return refused("no_such_product")
  if ((await countRequestsSince(trx, actor.accountId, later(now, -day))) >= dailyRequests) return refused("too_many")

  const id = newId()
  const inserted = await insertSample(trx, {
    id,
    ...{ merchantAccountId: target.merchantAccountId, influencerAccountId: actor.accountId },
    ...{ enrollmentId: asked.enrollmentId, productId: asked.productId, message: asked.message },
    addressSealed: seal(JSON.stringify(asked.address), sealedAddress(id)),
    requestedAt: now,
  })
  if (!inserted) return refused("already_requested")

  await recordAct(trx, actor, "request_sample", id, { product: asked.productId })
  await tellMerchant(trx, "sample_requested", await findSample(trx, actor.accountId, id))
  return ok({ id })
}

function refusalOf(target: SampleTarget): Refusal | null {
  if (target.status !== "approved") return "not_enrolled"
  if (!target.offersSamples || target.closedAt) return "not_offered"
  if (target.isStopped) return "suspended"
  return target.isBlocked ? "blocked" : null
}
