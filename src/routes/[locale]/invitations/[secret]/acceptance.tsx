import { inNoAccount } from "#db/database.ts"
import { acceptInvitation, joinByInvitation } from "#src/accounts/accept-invitation.ts"
import { openInvitation } from "#src/accounts/open-invitation.ts"
import { workInAccount } from "#src/accounts/own-sessions.ts"
import { hashPassword, isGuessable } from "#src/accounts/password.ts"
import { joinForm } from "#src/accounts/person-form.ts"
import { type SignedIn, startSession } from "#src/accounts/session.ts"
import { InvitationPage } from "#src/accounts/views/invitation-page.tsx"
import { draftWith, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asGuest, type GuestContext } from "#src/web/as-guest.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { limit } from "#src/web/limits.ts"
import { userAgentOf } from "#src/web/user-agent.ts"

export const POST = asGuest((context) =>
  context.signedIn ? acceptAs(context, context.signedIn) : joinAsSomebodyNew(context),
)

async function acceptAs({ db, locale, param, now, answer }: GuestContext, signedIn: SignedIn) {
  const secret = param("secret")
  const acceptance = await inNoAccount(db, (trx) => acceptInvitation(trx, secret, signedIn, now))
  // Whatever stands in the way, the page of the invitation says it and what to do.
  if (!acceptance.ok) return answer.redirect(paths.invitation(locale, secret))

  const { accountId, accountName } = acceptance.value
  await workInAccount(db, signedIn, accountId)
  return answer.done("accounts.invitation.accepted", paths.dashboard(locale), { account: accountName })
}

async function joinAsSomebodyNew({ db, request, form, i, locale, param, now, answer }: GuestContext) {
  await limit("sign_up_address", clientAddress(request))
  const secret = param("secret")
  const invitation = await inNoAccount(db, (trx) => openInvitation(trx, secret))
  if (!invitation || invitation.isForUser) return answer.redirect(paths.invitation(locale, secret))
  const parsed = parseForm(joinForm, form)
  const guessable = parsed.ok && isGuessable(parsed.value.password, [invitation.email, parsed.value.name])
  if (!parsed.ok || guessable) {
    const draft = parsed.ok ? draftWith(form, { password: "accounts.password.guessable" }) : parsed.draft
    const title = i.t("accounts.invitation.title", { account: invitation.accountName })
    return answer.invalid(title, () => <InvitationPage {...{ invitation, secret, draft }} signedInEmail={null} />)
  }

  const { name, password } = parsed.value
  const acceptedFrom = { address: clientAddress(request), userAgent: userAgentOf(request) }
  const newcomer = { name, locale, passwordHash: await hashPassword(password), acceptedFrom }
  const joined = await inNoAccount(db, (trx) => joinByInvitation(trx, secret, newcomer, now))
  if (!joined.ok) return answer.redirect(paths.invitation(locale, secret))
  const { userId, accountId, accountName } = joined.value
  answer.setCookie(await startSession(db, userId, { accountId, userAgent: userAgentOf(request) }))
  return answer.done("accounts.invitation.accepted", paths.dashboard(locale), { account: accountName })
}
