import { paths } from "#src/paths.ts"
import { hasFreshSecondFactor } from "#src/second-factors/fresh-second-factor.ts"
import { renewOwnCodes } from "#src/second-factors/renew-own-codes.ts"
import { RecoveryCodesPage } from "#src/second-factors/views/recovery-codes-page.tsx"
import { asUser } from "#src/web/as-member.ts"
import { inOwnAccount } from "#src/web/in-own-account.ts"

export const POST = asUser(async ({ db, i, locale, now, signedIn, answer }) => {
  const own = paths.settingsOf(locale, "second-factor")
  if (!signedIn.hasSecondFactor) return answer.redirect(own)
  if (!hasFreshSecondFactor(signedIn, now)) return answer.redirect(paths.secondFactorProof(locale, own))

  const codes = await inOwnAccount(db, signedIn, (trx) => renewOwnCodes(trx, signedIn, now))
  // No redirect: the answer is the only place where the codes are ever seen.
  return answer.page(i.t("second_factors.codes.title"), () => <RecoveryCodesPage codes={codes} />)
})
