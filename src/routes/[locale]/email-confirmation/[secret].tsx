import { confirmEmail } from "#src/accounts/confirm-email.ts"
import { findToken } from "#src/accounts/token-queries.ts"
import { ConfirmationPage, SpentConfirmationPage } from "#src/accounts/views/link-pages.tsx"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { paths } from "#src/paths.ts"
import { readSecondFactor } from "#src/second-factors/read-second-factor.ts"
import type { Answers } from "#src/web/answer.ts"
import { asVisitor } from "#src/web/as-visitor.ts"
import { enter } from "#src/web/enter.ts"

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
  // A mailed link proves the mailbox, not the second factor.
  if (await readSecondFactor(trx, userId)) return answer.done("accounts.confirmation.done", paths.signIn(locale))
  await enter({ db: trx, request, signedIn, answer }, userId)
  return answer.done("accounts.confirmation.done", paths.dashboard(locale))
})

function spent(answer: Answers) {
  const title = answer.i.t("accounts.confirmation.expired_title")
  return answer.page(title, () => <SpentConfirmationPage />, { status: 410 })
}
