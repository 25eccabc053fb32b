import { inNoAccount } from "#db/database.ts"
import { emailForm } from "#src/accounts/person-form.ts"
import { requestConfirmation } from "#src/accounts/request-confirmation.ts"
import { InboxPage } from "#src/accounts/views/inbox-page.tsx"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asGuest } from "#src/web/as-guest.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { inboxCookie, readInbox } from "#src/web/inbox-cookie.ts"
import { limit } from "#src/web/limits.ts"

export const GET = asGuest(async ({ request, i, locale, signedIn, answer }) => {
  if (signedIn?.emailConfirmed) return answer.redirect(paths.dashboard(locale))
  const email = signedIn?.email ?? readInbox(request)
  return answer.page(i.t("accounts.inbox.title"), () => <InboxPage email={email} draft={emptyDraft} />)
})

export const POST = asGuest(async ({ db, request, form, i, locale, answer }) => {
  const parsed = parseForm(emailForm, form)
  if (!parsed.ok)
    return answer.invalid(i.t("accounts.inbox.title"), () => <InboxPage email={null} draft={parsed.draft} />)

  const { email } = parsed.value
  await limit("confirmation_address", clientAddress(request))
  await limit("confirmation_account", email)
  await inNoAccount(db, (trx) => requestConfirmation(trx, email))
  answer.setCookie(inboxCookie(email))
  return answer.done("accounts.inbox.resent", paths.emailConfirmation(locale))
})
