import { can } from "#src/accounts/abilities.ts"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { declarePayerProfile } from "#src/payers/declare-payer-profile.ts"
import { payerProfileForm } from "#src/payers/payer-profile-form.ts"
import { readPayer } from "#src/payers/read-payer.ts"
import { PayerPage } from "#src/payers/views/payer-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view_money", async ({ trx, actor, i, now, answer }) => {
  const known = await readPayer(trx, actor.accountId, now)
  const mayDeclare = can(actor.role, "pay")
  return answer.page(i.t("settings.payer.title"), () => (
    <PayerPage known={known} mayDeclare={mayDeclare} draft={emptyDraft} />
  ))
})

export const POST = asMerchant("pay", async ({ trx, actor, form, i, locale, now, answer }) => {
  const parsed = parseForm(payerProfileForm(now), form)
  if (!parsed.ok) {
    const known = await readPayer(trx, actor.accountId, now)
    return answer.invalid(i.t("settings.payer.title"), () => (
      <PayerPage known={known} mayDeclare draft={parsed.draft} />
    ))
  }
  await declarePayerProfile(trx, actor, parsed.value)
  return answer.done("settings.saved", paths.settingsOf(locale, "payer"))
})
