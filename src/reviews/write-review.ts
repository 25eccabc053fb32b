import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { NotFound } from "#src/errors.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findAccountName } from "./name-queries.ts"
import { findRelation, upsertReview } from "./queries.ts"

type Member = Actor & { kind: "member" }
export type Said = { enrollmentId: string; stars: number; words: string | null }

/** One side of a relation that has paid rates the other, and may change its words until they are shown. */
export async function writeReview(
  trx: Trx,
  actor: Member,
  { enrollmentId, stars, words }: Said,
  now: Date,
): Promise<Result<{ id: string }, "shown">> {
  const relation = await findRelation(trx, actor.accountId, enrollmentId)
  if (!relation?.isPaid) throw new NotFound(`a paid commission of enrollment ${enrollmentId}`)
  const { merchantAccountId, influencerAccountId } = relation
  const author = { authorAccountId: actor.accountId, writtenBy: actor.userId }
  const parties = { merchantAccountId, influencerAccountId, enrollmentId }
  const written = await upsertReview(trx, { ...parties, ...author, stars, words, writtenAt: now })
  if (!written) return refused("shown")

  await recordAct(trx, actor, "write_review", written.id)
  if (written.isNew) await tellSubject(trx, actor.accountId, { ...parties, id: written.id })
  await enqueue(trx, "show-reviews", {})
  return ok({ id: written.id })
}

type Written = { merchantAccountId: string; influencerAccountId: string; enrollmentId: string; id: string }

/** That there is one, not what it says: they read it once they have written theirs. */
async function tellSubject(trx: Trx, authorId: string, review: Written) {
  const { merchantAccountId, influencerAccountId, enrollmentId, id } = review
  const accountId = authorId === merchantAccountId ? influencerAccountId : merchantAccountId
  await notify(trx, {
    ...{ accountId, kind: "review_received", key: `review:${id}:received` },
    params: { name: await findAccountName(trx, authorId) },
    path: (locale) => paths.review(locale, enrollmentId),
  })
}
