import { changeName } from "#src/accounts/change-name.ts"
import { nameForm } from "#src/accounts/person-form.ts"
import { NamePage } from "#src/accounts/views/own-settings-pages.tsx"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"

export const GET = asUser(async ({ i, signedIn, answer }) =>
  answer.page(i.t("settings.name.title"), () => <NamePage name={signedIn.name} draft={emptyDraft} />),
)

export const POST = asUser(async ({ db, form, i, locale, signedIn, answer }) => {
  const parsed = parseForm(nameForm, form)
  if (!parsed.ok)
    return answer.invalid(i.t("settings.name.title"), () => <NamePage name={signedIn.name} draft={parsed.draft} />)
  await changeName(db, signedIn.userId, parsed.value.name)
  return answer.done("settings.saved", paths.settingsOf(locale, "name"))
})
