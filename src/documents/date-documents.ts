import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isEditable } from "#src/verifications/verification-state.ts"
import { findItem, lockState } from "./item-queries.ts"
import { type DateRefusal, dateProblem, type PaperDates } from "./paper-dates.ts"
import { recordDates } from "./queries.ts"
import { settleItem } from "./settle-item.ts"

/** Tells or corrects the dates that stand on the papers of an item, the two sides of a card alike. */
export async function dateDocuments(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { itemId, issuedOn, expiresOn }: PaperDates & { itemId: string },
  now: Date,
): Promise<Result<null, "not_editable" | DateRefusal>> {
  const { accountId } = actor
  const item = await findItem(trx, accountId, itemId)
  if (!isEditable(await lockState(trx, accountId, item.verificationId))) return refused("not_editable")
  const problem = dateProblem(item, { issuedOn, expiresOn }, casablancaDay(now))
  if (problem) return refused(problem)

  await recordDates(trx, accountId, itemId, { issuedOn, expiresOn })
  await settleItem(trx, accountId, item, casablancaDay(now))
  await recordAct(trx, actor, "date_documents", itemId, { issuedOn, expiresOn })
  return ok(null)
}
