import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isEditable } from "#src/verifications/verification-state.ts"
import { findItem, lockState } from "./item-queries.ts"
import { findDocument } from "./queries.ts"
import { settleItem } from "./settle-item.ts"
import { takeAway } from "./take-away.ts"

/** Takes a paper out of the applicant's file, for as long as they may change it. */
export async function removeDocument(
  trx: Trx,
  actor: Actor & { kind: "member" },
  documentId: string,
  now: Date,
): Promise<Result<{ itemId: string }, "not_editable">> {
  const { accountId } = actor
  const { verificationId } = await findDocument(trx, accountId, documentId)
  if (!isEditable(await lockState(trx, accountId, verificationId))) return refused("not_editable")
  const document = await findDocument(trx, accountId, documentId)
  if (document.replacedAt) throw new NotFound(`document ${documentId} is replaced`)

  await takeAway(trx, accountId, document, now)
  const item = await findItem(trx, accountId, document.itemId)
  await settleItem(trx, accountId, item, casablancaDay(now))
  await recordAct(trx, actor, "remove_document", documentId, { kind: document.kind })
  return ok({ itemId: item.id })
}
