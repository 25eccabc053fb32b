import { inNoAccount } from "#db/database.ts"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { acceptRecoveryCode } from "#src/second-factors/accept-recovery-code.ts"
import { codeForm } from "#src/second-factors/second-factor-forms.ts"
import { RecoveryCodePage } from "#src/second-factors/views/challenge-pages.tsx"
import { asGuest, type GuestContext } from "#src/web/as-guest.ts"
import { readChallenge, spentChallengeCookie } from "#src/web/challenge.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { enter } from "#src/web/enter.ts"
import { forgiveCode, limitCode } from "#src/web/limit-code.ts"

export const GET = asGuest(async (context) => {
  const { i, locale, answer } = context
  const challenge = await challengeOf(context)
  if (!challenge?.hasSecondFactor) return answer.refused("second_factors.challenge.over", paths.signIn(locale))
  return answer.page(i.t("second_factors.recovery.title"), () => <RecoveryCodePage draft={emptyDraft} />)
})

export const POST = asGuest(async (context) => {
  const { db, request, form, i, locale, now, answer } = context
  const challenge = await challengeOf(context)
  if (!challenge?.hasSecondFactor) return answer.refused("second_factors.challenge.over", paths.signIn(locale))
  const again = (draft: typeof emptyDraft) =>
    answer.invalid(i.t("second_factors.recovery.title"), () => <RecoveryCodePage draft={draft} />)
  const parsed = parseForm(codeForm, form)
  if (!parsed.ok) return again(parsed.draft)

  const { userId } = challenge
  const address = clientAddress(request)
  await limitCode(userId, address)
  const accepted = await inNoAccount(db, (trx) => acceptRecoveryCode(trx, userId, parsed.value.code, now))
  if (!accepted.ok) return again({ typed: {}, errors: { code: "second_factors.refused.wrong_recovery_code" } })
  await forgiveCode(userId, address)

  await enter(context, userId, now)
  answer.setCookie(spentChallengeCookie("site"))
  // Whoever needed it has lost an application: the next thing is to set up another.
  const { left } = accepted.value
  return answer.done("second_factors.recovery.done", paths.settingsOf(locale, "second-factor"), { count: left })
})

function challengeOf({ db, request, now }: GuestContext) {
  return readChallenge(db, "site", request.headers.get("cookie"), now)
}
