import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import { newId } from "#src/crypto/new-id.ts"
import { NotFound } from "#src/errors.ts"
import { keepFile } from "#src/files/keep-file.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isEditable } from "#src/verifications/verification-state.ts"
import { findItem, lockState } from "./item-queries.ts"
import type { Paper } from "./paper.ts"
import { type DateRefusal, dateProblem, type PaperDates } from "./paper-dates.ts"
import { paperName } from "./paper-name.ts"
import { takesKind } from "./paper-ways.ts"
import { findCurrent, insertDocument } from "./queries.ts"
import { settleItem } from "./settle-item.ts"
import { takeAway } from "./take-away.ts"

export type NewPaper = PaperDates & {
  verificationId: string
  itemId: string
  kind: string
  /** As it was sent; it is shown, never used as a path. */
  name: string
  paper: Paper
}

type Member = Actor & { kind: "member" }

/** Puts a paper into the applicant's file, instead of the one of its kind; nobody sees it before it is scanned. */
export async function addDocument(
  trx: Trx,
  actor: Member,
  { verificationId, itemId, kind, name, paper, issuedOn, expiresOn }: NewPaper,
  now: Date,
): Promise<Result<{ id: string }, "not_editable" | DateRefusal>> {
  const { accountId, userId } = actor
  if (!isEditable(await lockState(trx, accountId, verificationId))) return refused("not_editable")
  const item = await findItem(trx, accountId, itemId)
  if (item.verificationId !== verificationId || !takesKind(item.papers, kind)) throw new NotFound(`paper ${kind}`)
  const problem = dateProblem(item, { issuedOn, expiresOn }, casablancaDay(now))
  if (problem) return refused(problem)

  const replaced = await findCurrent(trx, accountId, itemId, kind)
  if (replaced) await takeAway(trx, accountId, replaced, now)
  const { bytes, mediaType, pages = null, width = null, height = null } = paper
  const file = await keepFile(trx, accountId, { bytes, mediaType }, now)
  const id = newId()
  const facts = { name: paperName(name, mediaType), mediaType, bytes: BigInt(bytes.length), pages, width, height }
  const place = { accountId, id, verificationId, itemId, kind, fileId: file.id, issuedOn, expiresOn }
  await insertDocument(trx, { ...place, ...facts, uploadedAt: now, uploadedBy: userId })
  await settleItem(trx, accountId, item, casablancaDay(now))
  await recordAct(trx, actor, "add_document", id, { kind, replaced: replaced?.id ?? null })
  await enqueue(trx, "scan-document", { accountId, documentId: id })
  return ok({ id })
}
