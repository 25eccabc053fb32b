import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isStopped } from "#src/suspensions/is-stopped.ts"
import { findSample, lockSample, recordProgress } from "./queries.ts"
import { mayDecline } from "./sample.ts"
import { tellInfluencer } from "./tell-sample.ts"

type Answered = Result<{ id: string }, "already_decided" | "suspended">

/** Grants a sample; the influencer has until that day to publish. */
export async function acceptSample(
  trx: Trx,
  actor: Actor,
  { id, publishBy, now }: { id: string; publishBy: string; now: Date },
): Promise<Answered> {
  const sample = await lockSample(trx, "merchantAccountId", actor.accountId, id)
  if (sample.state !== "requested") return refused("already_decided")
  if (await isStopped(trx, sample.influencerAccountId, "enrollments")) return refused("suspended")

  await recordProgress(trx, sample, { state: "accepted", publishBy, decidedAt: now })
  await recordAct(trx, actor, "accept_sample", id, { publishBy })
  await tellInfluencer(trx, "sample_accepted", await findSample(trx, actor.accountId, id))
  return ok({ id })
}

/** Says no, with the reason that the influencer reads; an accepted one may still turn out impossible until it leaves. */
export async function declineSample(
  trx: Trx,
  actor: Actor,
  { id, reason, now }: { id: string; reason: string; now: Date },
): Promise<Answered> {
  const sample = await lockSample(trx, "merchantAccountId", actor.accountId, id)
  if (!mayDecline(sample.state)) return refused("already_decided")

  const ended = { endedAt: now, addressSealed: null, declineReason: reason }
  await recordProgress(trx, sample, { state: "declined", decidedAt: now, ...ended })
  await recordAct(trx, actor, "decline_sample", id)
  await tellInfluencer(trx, "sample_refused", await findSample(trx, actor.accountId, id))
  return ok({ id })
}
