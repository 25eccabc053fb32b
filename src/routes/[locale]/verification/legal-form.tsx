import { draftWith, emptyDraft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { isLegalForm } from "#src/verifications/legal-form.ts"
import { findKind, findVerification } from "#src/verifications/queries.ts"
import { startVerification } from "#src/verifications/start-verification.ts"
import { isEditable } from "#src/verifications/verification-state.ts"
import { LegalFormPage } from "#src/verifications/views/legal-form-page.tsx"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("manage_account", async ({ trx, actor, i, locale, answer }) => {
  const kind = await findKind(trx, actor.accountId)
  const verification = await findVerification(trx, actor.accountId)
  if (verification && !isEditable(verification.state))
    return answer.refused("verifications.refused.not_editable", paths.verification(locale))
  const current = verification?.legalForm ?? null
  return answer.page(i.t("verifications.title"), () => (
    <LegalFormPage kind={kind} current={current} draft={emptyDraft} mayEdit={true} />
  ))
})

export const POST = asMember("manage_account", async ({ trx, actor, form, i, locale, now, answer }) => {
  const kind = await findKind(trx, actor.accountId)
  const before = await findVerification(trx, actor.accountId)
  const legalForm = form.text("legalForm")
  if (!isLegalForm(legalForm)) {
    const draft = draftWith(form, { legalForm: "forms.choose" })
    const current = before?.legalForm ?? null
    return answer.invalid(i.t("verifications.title"), () => (
      <LegalFormPage kind={kind} current={current} draft={draft} mayEdit={true} />
    ))
  }
  const started = await startVerification(trx, actor, { legalForm, locale }, now)
  if (!started.ok) return answer.refused(`verifications.refused.${started.reason}`, paths.verification(locale))
  return answer.done(
    before ? "verifications.done.form_changed" : "verifications.done.started",
    paths.verification(locale),
  )
})
