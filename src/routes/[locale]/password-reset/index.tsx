import { inNoAccount } from "#db/database.ts"
import { emailForm } from "#src/accounts/person-form.ts"
import { requestPasswordReset } from "#src/accounts/request-password-reset.ts"
import { PasswordResetPage } from "#src/accounts/views/password-reset-pages.tsx"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asGuest } from "#src/web/as-guest.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { limit } from "#src/web/limits.ts"

export const GET = asGuest(async ({ i, answer }) =>
  answer.page(i.t("accounts.reset.title"), () => <PasswordResetPage draft={emptyDraft} />),
)

export const POST = asGuest(async ({ db, request, form, i, locale, answer }) => {
  const parsed = parseForm(emailForm, form)
  if (!parsed.ok) return answer.invalid(i.t("accounts.reset.title"), () => <PasswordResetPage draft={parsed.draft} />)

  const { email } = parsed.value
  await limit("reset_address", clientAddress(request))
  await limit("reset_account", email)
  await inNoAccount(db, (trx) => requestPasswordReset(trx, email))
  return answer.done("accounts.reset.sent", paths.passwordReset(locale))
})
