import { inNoAccount } from "#db/database.ts"
import { signUpForm } from "#src/accounts/account-form.ts"
import { hashPassword, isGuessable } from "#src/accounts/password.ts"
import { signUp } from "#src/accounts/sign-up.ts"
import { SignUpPage } from "#src/accounts/views/sign-up-page.tsx"
import { draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asGuest } from "#src/web/as-guest.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { inboxCookie } from "#src/web/inbox-cookie.ts"
import { limit } from "#src/web/limits.ts"
import { userAgentOf } from "#src/web/user-agent.ts"

export const GET = asGuest(async ({ i, locale, query, signedIn, answer }) =>
  signedIn
    ? answer.redirect(paths.newAccount(locale))
    : answer.page(i.t("accounts.sign_up.title"), () => <SignUpPage draft={emptyDraft} kind={query("kind")} />),
)

export const POST = asGuest(async ({ db, request, form, i, locale, now, answer }) => {
  await limit("sign_up_address", clientAddress(request))
  const parsed = parseForm(signUpForm, form)
  const again = (draft: typeof emptyDraft) =>
    answer.invalid(i.t("accounts.sign_up.title"), () => <SignUpPage draft={draft} kind="" />)
  if (!parsed.ok) return again(parsed.draft)
  const { email, name, password, kind, accountName, news } = parsed.value
  if (isGuessable(password, [email, name, accountName]))
    return again(draftWith(form, { password: "accounts.password.guessable" }))

  await limit("sign_up_account", email)
  const passwordHash = await hashPassword(password)
  const acceptedFrom = { address: clientAddress(request), userAgent: userAgentOf(request) }
  const applicant = { email, name, passwordHash, locale, account: { kind, name: accountName }, acceptedFrom, news }
  await inNoAccount(db, (trx) => signUp(trx, applicant, now))

  answer.setCookie(inboxCookie(email))
  return answer.redirect(paths.emailConfirmation(locale))
})
