import { inNoAccount } from "#db/database.ts"
import { changePassword } from "#src/accounts/change-password.ts"
import { findUserByCredentials } from "#src/accounts/find-user-by-credentials.ts"
import { hashPassword, isGuessable } from "#src/accounts/password.ts"
import { passwordChangeForm } from "#src/accounts/person-form.ts"
import { PasswordPage } from "#src/accounts/views/own-settings-pages.tsx"
import { type Draft, draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"
import { limit } from "#src/web/limits.ts"

export const GET = asUser(async ({ i, answer }) =>
  answer.page(i.t("settings.password.title"), () => <PasswordPage draft={emptyDraft} />),
)

export const POST = asUser(async ({ db, form, i, locale, signedIn, answer }) => {
  const again = (draft: Draft) => answer.invalid(i.t("settings.password.title"), () => <PasswordPage draft={draft} />)
  const parsed = parseForm(passwordChangeForm, form)
  if (!parsed.ok) return again(parsed.draft)
  const { currentPassword, password } = parsed.value
  await limit("own_password", signedIn.userId)
  const user = await findUserByCredentials(db, signedIn.email, currentPassword)
  if (!user) return again(draftWith(form, { currentPassword: "accounts.password.wrong" }))
  const ownTexts = [user.email, user.name, ...signedIn.memberships.map(({ name }) => name)]
  if (isGuessable(password, ownTexts)) return again(draftWith(form, { password: "accounts.password.guessable" }))

  const passwordHash = await hashPassword(password)
  await inNoAccount(db, (trx) => changePassword(trx, signedIn, passwordHash))
  return answer.done("settings.password.done", paths.settings(locale))
})
