import { keepContactPhone, readContactPhone } from "#src/accounts/contact-phone.ts"
import { phoneForm } from "#src/accounts/seller-notice-form.ts"
import { PhonePage } from "#src/accounts/views/phone-page.tsx"
import { displayPhone } from "#src/customers/phone.ts"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("manage_account", async ({ trx, actor, i, answer }) => {
  const phone = await readContactPhone(trx, actor.accountId)
  const shown = phone && displayPhone(phone)
  return answer.page(i.t("settings.phone.title"), () => <PhonePage phone={shown} draft={emptyDraft} />)
})

export const POST = asInfluencer("manage_account", async ({ trx, actor, form, i, locale, now, answer }) => {
  const parsed = parseForm(phoneForm, form)
  if (!parsed.ok)
    return answer.invalid(i.t("settings.phone.title"), () => <PhonePage phone={null} draft={parsed.draft} />)
  await keepContactPhone(trx, actor, parsed.value.phone, now)
  return answer.done("settings.saved", paths.settingsOf(locale, "phone"))
})
