import { signInForm } from "#src/accounts/account-form.ts"
import { findUserByCredentials } from "#src/accounts/find-user-by-credentials.ts"
import { SignInPage } from "#src/accounts/views/sign-in-page.tsx"
import { draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { readSecondFactor } from "#src/second-factors/read-second-factor.ts"
import { asGuest } from "#src/web/as-guest.ts"
import { challengeCookie } from "#src/web/challenge.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { enter } from "#src/web/enter.ts"
import { forgive, limit } from "#src/web/limits.ts"
import { ownPath } from "#src/web/own-path.ts"

export const GET = asGuest(async ({ i, locale, query, signedIn, answer }) => {
  const next = ownPath(query("next"))
  return signedIn
    ? answer.redirect(next ?? paths.dashboard(locale))
    : answer.page(i.t("accounts.sign_in.title"), () => <SignInPage draft={emptyDraft} next={next} />)
})

export const POST = asGuest(async (context) => {
  const { db, request, form, i, locale, now, answer } = context
  const next = ownPath(form.text("next"))
  const again = (draft: typeof emptyDraft) =>
    answer.invalid(i.t("accounts.sign_in.title"), () => <SignInPage draft={draft} next={next} />)
  const parsed = parseForm(signInForm, form)
  if (!parsed.ok) return again(parsed.draft)

  const { email, password } = parsed.value
  const address = clientAddress(request)
  await limit("sign_in_address", address)
  await limit("sign_in_account", email)
  const user = await findUserByCredentials(db, email, password)
  if (!user) return again(draftWith(form, { password: "accounts.sign_in.refused" }))
  await forgive("sign_in_address", address)
  await forgive("sign_in_account", email)

  if (await readSecondFactor(db, user.id)) {
    answer.setCookie(challengeCookie("site", user, next, now))
    return answer.redirect(paths.signInCode(locale))
  }
  await enter(context, user.id)
  return answer.redirect(next ?? paths.dashboard(locale))
})
