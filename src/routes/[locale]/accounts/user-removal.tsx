import { inNoAccount } from "#db/database.ts"
import { findUserByCredentials } from "#src/accounts/find-user-by-credentials.ts"
import { forgetUser } from "#src/accounts/forget-user.ts"
import { currentPasswordForm } from "#src/accounts/person-form.ts"
import { endSession } from "#src/accounts/session.ts"
import { AccountsPage } from "#src/accounts/views/accounts-page.tsx"
import { draftWith, type emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"
import { limit } from "#src/web/limits.ts"

export const POST = asUser(async ({ db, form, i, locale, now, signedIn, answer }) => {
  const again = (draft: typeof emptyDraft) =>
    answer.invalid(i.t("accounts.list.title"), () => <AccountsPage signedIn={signedIn} draft={draft} />)
  const parsed = parseForm(currentPasswordForm, form)
  if (!parsed.ok) return again(parsed.draft)
  await limit("own_password", signedIn.userId)
  const user = await findUserByCredentials(db, signedIn.email, parsed.value.currentPassword)
  if (!user) return again(draftWith(form, { currentPassword: "accounts.password.wrong" }))

  const removal = await inNoAccount(db, (trx) => forgetUser(trx, signedIn.userId, now))
  if (!removal.ok) return answer.refused(`accounts.list.${removal.reason}`, paths.accounts(locale))
  answer.setCookie(await endSession(db, signedIn.sessionId))
  return answer.done("accounts.list.left", paths.home(locale))
})
