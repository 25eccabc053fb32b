import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { datePapers } from "./date-papers.ts"
import { followRequirements } from "./follow-requirements.ts"
import { markProvided } from "./item-queries.ts"
import { isDone } from "./item-standing.ts"
import { insertEvent, lockVerification, updateVerification } from "./queries.ts"
import { readVerification } from "./read-verification.ts"
import { tellVerification } from "./tell-verification.ts"
import { isEditable } from "./verification-state.ts"

/** Hands a whole file to the reviewers; from then on it stands still. */
export async function submitVerification(
  trx: Trx,
  actor: Actor & { kind: "member" },
  locale: Locale,
  now: Date,
): Promise<Result<null, "not_editable" | "incomplete">> {
  const { accountId } = actor
  const locked = await lockVerification(trx, accountId)
  if (!locked || !isEditable(locked.state)) return refused("not_editable")
  await followRequirements(trx, locked, now)
  const file = await readVerification(trx, accountId, now)
  if (!file?.items.length || !file.items.every(isDone)) return refused("incomplete")

  for (const { requirement } of file.items) await datePapers(trx, actor, requirement.code, now)
  await markProvided(trx, accountId)
  const sent = { submittedAt: now, submittedBy: actor.userId, claimedAt: null, claimedBy: null }
  await updateVerification(trx, accountId, { state: "submitted", locale, ...sent })
  const eventId = await insertEvent(trx, actor, { verificationId: locked.id, state: "submitted", at: now })
  await recordAct(trx, actor, "submit_verification", locked.id)
  await enqueue(trx, "weigh-verification", { accountId })
  await tellVerification(trx, { accountId, eventId, state: "submitted" }, now)
  return ok(null)
}
