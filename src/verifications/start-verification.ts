import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { followRequirements } from "./follow-requirements.ts"
import type { LegalForm } from "./legal-form.ts"
import { findKind, insertEvent, insertVerification, lockVerification, updateVerification } from "./queries.ts"
import { isEditable } from "./verification-state.ts"

type Chosen = { legalForm: LegalForm; locale: Locale }
type Member = Actor & { kind: "member" }

/** Opens an account's file under a legal form, or puts an open one under another: what both ask for is kept. */
export async function startVerification(
  trx: Trx,
  actor: Member,
  { legalForm, locale }: Chosen,
  now: Date,
): Promise<Result<{ id: string }, "not_editable">> {
  const { accountId } = actor
  await findKind(trx, accountId)
  const opened = await insertVerification(trx, { accountId, legalForm, locale, createdAt: now })
  const file = await lockVerification(trx, accountId)
  if (!file || !isEditable(file.state)) return refused("not_editable")

  if (opened) await insertEvent(trx, actor, { verificationId: file.id, state: "open", at: now })
  else await updateVerification(trx, accountId, { legalForm, locale })
  await followRequirements(trx, { accountId, id: file.id, legalForm }, now)
  const act = opened ? "start_verification" : "change_legal_form"
  if (opened || file.legalForm !== legalForm) await recordAct(trx, actor, act, file.id, { legalForm })
  return ok({ id: file.id })
}
