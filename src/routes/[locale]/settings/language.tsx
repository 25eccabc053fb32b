import { changeLanguage } from "#src/accounts/change-language.ts"
import { languageForm } from "#src/accounts/settings-forms.ts"
import { LanguagePage } from "#src/accounts/views/own-settings-pages.tsx"
import { parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"

export const GET = asUser(async ({ i, signedIn, answer }) =>
  answer.page(i.t("settings.language.title"), () => <LanguagePage locale={signedIn.locale} />),
)

export const POST = asUser(async ({ db, form, locale, signedIn, answer }) => {
  const parsed = parseForm(languageForm, form)
  if (!parsed.ok) return answer.refused("forms.choose", paths.settingsOf(locale, "language"))
  await changeLanguage(db, signedIn.userId, parsed.value.locale)
  return answer.done("settings.language.done", paths.settings(parsed.value.locale))
})
