import { confirmEmail } from "#src/accounts/confirm-email.ts"
import { endSession, startSession } from "#src/accounts/session.ts"
import { findToken } from "#src/accounts/token-queries.ts"
import { ConfirmationPage, SpentConfirmationPage } from "#src/accounts/views/link-pages.tsx"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { paths } from "#src/paths.ts"
import type { Answers } from "#src/web/answer.ts"
import { asVisitor } from "#src/web/as-visitor.ts"
import { userAgentOf } from "#src/web/user-agent.ts"

export const GET = asVisitor(async ({ trx, i, param, now, answer }) => {
  const secret = param("secret")
  const token = await findToken(trx, secretHash(secret), now)
  if (!token || token.purpose === "reset_password") return spent(answer)
  return answer.page(i.t("accounts.confirmation.title"), () => <ConfirmationPage email={token.email} secret={secret} />)
})

export const POST = asVisitor(async ({ trx, request, locale, param, now, signedIn, answer }) => {
  const confirmation = await confirmEmail(trx, param("secret"), now)
  if (!confirmation.ok && confirmation.reason === "email_taken")
    return answer.refused("accounts.confirmation.email_taken", paths.signIn(locale))
  if (!confirmation.ok) return spent(answer)

  const { purpose, userId } = confirmation.value
  if (purpose === "change_email") return answer.done("accounts.confirmation.changed", paths.settings(locale))
  if (signedIn) await endSession(trx, signedIn.sessionId)
  answer.setCookie(await startSession(trx, userId, { accountId: null, userAgent: userAgentOf(request) }))
  return answer.done("accounts.confirmation.done", paths.dashboard(locale))
})

function spent(answer: Answers) {
  const title = answer.i.t("accounts.confirmation.expired_title")
  return answer.page(title, () => <SpentConfirmationPage />, { status: 410 })
}
