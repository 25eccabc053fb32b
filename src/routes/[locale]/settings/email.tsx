import { inNoAccount } from "#db/database.ts"
import { findUserByCredentials } from "#src/accounts/find-user-by-credentials.ts"
import { emailChangeForm } from "#src/accounts/person-form.ts"
import { requestEmailChange } from "#src/accounts/request-email-change.ts"
import { findUser } from "#src/accounts/user-queries.ts"
import { EmailPage } from "#src/accounts/views/own-settings-pages.tsx"
import { type Draft, draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"
import { limit } from "#src/web/limits.ts"

export const GET = asUser(async ({ db, i, signedIn, answer }) => {
  const { email, newEmail } = await findUser(db, signedIn.userId)
  return answer.page(i.t("settings.email.title"), () => <EmailPage {...{ email, newEmail }} draft={emptyDraft} />)
})

export const POST = asUser(async ({ db, form, i, locale, signedIn, answer }) => {
  const { email, newEmail } = await findUser(db, signedIn.userId)
  const again = (draft: Draft) =>
    answer.invalid(i.t("settings.email.title"), () => <EmailPage {...{ email, newEmail }} draft={draft} />)
  const parsed = parseForm(emailChangeForm, form)
  if (!parsed.ok) return again(parsed.draft)
  await limit("own_password", signedIn.userId)
  const user = await findUserByCredentials(db, signedIn.email, parsed.value.currentPassword)
  if (!user) return again(draftWith(form, { currentPassword: "accounts.password.wrong" }))

  const change = await inNoAccount(db, (trx) => requestEmailChange(trx, user.id, parsed.value.email))
  if (!change.ok) return again(draftWith(form, { email: "settings.email.same" }))
  return answer.done("settings.email.sent", paths.settingsOf(locale, "email"))
})
