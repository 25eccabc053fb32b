import { inNoAccount } from "#db/database.ts"
import { hashPassword, isGuessable } from "#src/accounts/password.ts"
import { newPasswordForm } from "#src/accounts/person-form.ts"
import { findResetLink, resetPassword } from "#src/accounts/reset-password.ts"
import { SpentResetPage } from "#src/accounts/views/link-pages.tsx"
import { NewPasswordPage } from "#src/accounts/views/password-reset-pages.tsx"
import { draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import type { Answers } from "#src/web/answer.ts"
import { asGuest } from "#src/web/as-guest.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { limit } from "#src/web/limits.ts"

export const GET = asGuest(async ({ db, i, param, now, answer }) => {
  const secret = param("secret")
  if (!(await findResetLink(db, secret, now))) return spent(answer)
  return answer.page(i.t("accounts.reset.choose_title"), () => <NewPasswordPage secret={secret} draft={emptyDraft} />)
})

export const POST = asGuest(async ({ db, request, form, i, locale, param, now, answer }) => {
  const secret = param("secret")
  await limit("reset_address", clientAddress(request))
  const link = await findResetLink(db, secret, now)
  if (!link) return spent(answer)
  const again = (draft: typeof emptyDraft) =>
    answer.invalid(i.t("accounts.reset.choose_title"), () => <NewPasswordPage secret={secret} draft={draft} />)
  const parsed = parseForm(newPasswordForm, form)
  if (!parsed.ok) return again(parsed.draft)
  const { password } = parsed.value
  if (isGuessable(password, [link.email])) return again(draftWith(form, { password: "accounts.password.guessable" }))

  const passwordHash = await hashPassword(password)
  const reset = await inNoAccount(db, (trx) => resetPassword(trx, secret, passwordHash, now))
  return reset.ok ? answer.done("accounts.reset.done", paths.signIn(locale)) : spent(answer)
})

function spent(answer: Answers) {
  return answer.page(answer.i.t("accounts.reset.expired_title"), () => <SpentResetPage />, { status: 410 })
}
