import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay, day, later } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { answerBy, disputesPerDay } from "./dispute.ts"
import { type Contested, type NoGrounds, readGrounds } from "./grounds.ts"
import { keepEvidence, type SentEvidence } from "./keep-evidence.ts"
import { countOpened, holdDisputes, insertDispute } from "./queries.ts"
import { tellMerchant } from "./tell-parties.ts"

type Member = Actor & { kind: "member" }
export type Claim = { contested: Contested; words: string; evidence: SentEvidence | null }

/** An influencer contests an order that was reversed or not credited; the merchant has seven days to answer. */
export async function openDispute(
  trx: Trx,
  actor: Member,
  { contested, words, evidence }: Claim,
  now: Date,
): Promise<Result<{ id: string }, NoGrounds | "too_many">> {
  await holdDisputes(trx, actor.accountId)
  const grounds = await readGrounds(trx, actor.accountId, contested, now)
  if (!grounds.ok) return grounds
  if ((await countOpened(trx, actor.accountId, later(now, -day))) >= disputesPerDay) return refused("too_many")
  const opening = { words, openedBy: actor.userId, openedAt: now, answerBy: answerBy(now) }
  const id = await insertDispute(trx, actor.accountId, { ...grounds.value, ...opening })
  if (!id) return refused("already_disputed")

  const { merchantAccountId } = grounds.value
  const dispute = { id, merchantAccountId, influencerAccountId: actor.accountId }
  if (evidence) await keepEvidence(trx, actor, { dispute, evidence }, now)
  await recordAct(trx, actor, "open_dispute", id, { kind: grounds.value.kind })
  await tellMerchant(trx, dispute, "dispute_opened", { day: { day: casablancaDay(opening.answerBy) } })
  return ok({ id })
}
