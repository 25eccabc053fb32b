import { inNoAccount } from "#db/database.ts"
import { openingForm } from "#src/accounts/account-form.ts"
import { openAccount } from "#src/accounts/open-account.ts"
import { workInAccount } from "#src/accounts/own-sessions.ts"
import { AccountsPage } from "#src/accounts/views/accounts-page.tsx"
import { NewAccountPage } from "#src/accounts/views/new-account-page.tsx"
import { parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { limit } from "#src/web/limits.ts"

export const GET = asUser(async ({ i, signedIn, answer }) =>
  answer.page(i.t("accounts.list.title"), () => <AccountsPage signedIn={signedIn} />),
)

export const POST = asUser(async ({ db, request, form, i, locale, now, signedIn, answer }) => {
  if (!signedIn.emailConfirmed) return answer.redirect(paths.emailConfirmation(locale))
  const parsed = parseForm(openingForm, form)
  if (!parsed.ok)
    return answer.invalid(i.t("accounts.list.open_title"), () => <NewAccountPage draft={parsed.draft} kind="" />)

  await limit("sign_up_address", clientAddress(request))
  const { kind, accountName } = parsed.value
  const opening = { kind, name: accountName }
  const accountId = await inNoAccount(db, (trx) => openAccount(trx, signedIn.userId, opening, now))
  await workInAccount(db, signedIn, accountId)
  return answer.done("accounts.list.opened", paths.dashboard(locale), { account: accountName })
})
