import { can } from "#src/accounts/abilities.ts"
import { draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { declareTaxProfile } from "#src/tax-profiles/declare-tax-profile.ts"
import { readTaxProfile } from "#src/tax-profiles/read-tax-profile.ts"
import { refusedField, taxProfileForm } from "#src/tax-profiles/tax-profile-form.ts"
import { TaxPage } from "#src/tax-profiles/views/tax-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view_money", async ({ trx, actor, i, now, answer }) => {
  const known = await readTaxProfile(trx, actor.accountId, now)
  const mayDeclare = can(actor.role, "manage_account")
  return answer.page(i.t("settings.tax.title"), () => (
    <TaxPage known={known} mayDeclare={mayDeclare} draft={emptyDraft} />
  ))
})

export const POST = asInfluencer("manage_account", async ({ trx, actor, form, i, locale, now, answer }) => {
  const parsed = parseForm(taxProfileForm(now), form)
  const declared = parsed.ok ? await declareTaxProfile(trx, actor, parsed.value, now) : null
  if (declared?.ok) return answer.done("settings.saved", paths.settingsOf(locale, "tax"))

  const known = await readTaxProfile(trx, actor.accountId, now)
  const draft = declared ? draftWith(form, refusedField(declared.reason)) : parsed.ok ? emptyDraft : parsed.draft
  return answer.invalid(i.t("settings.tax.title"), () => <TaxPage known={known} mayDeclare draft={draft} />)
})
