import { type Draft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { demandingAccount } from "#src/second-factors/demanding-account.ts"
import { readSecondFactor } from "#src/second-factors/read-second-factor.ts"
import { codeForm } from "#src/second-factors/second-factor-forms.ts"
import { switchOff } from "#src/second-factors/switch-off.ts"
import { SecondFactorPage } from "#src/second-factors/views/second-factor-page.tsx"
import { asUser } from "#src/web/as-member.ts"
import { clientAddress } from "#src/web/client-address.ts"
import { inOwnAccount } from "#src/web/in-own-account.ts"
import { forgiveCode, limitCode } from "#src/web/limit-code.ts"

export const POST = asUser(async ({ db, request, form, i, locale, now, signedIn, answer }) => {
  const own = paths.settingsOf(locale, "second-factor")
  const factor = await readSecondFactor(db, signedIn.userId)
  if (!factor) return answer.redirect(own)
  const again = (draft: Draft) =>
    answer.invalid(i.t("second_factors.title"), () => (
      <SecondFactorPage {...{ factor, draft }} demandedBy={demandingAccount(signedIn)} />
    ))
  const parsed = parseForm(codeForm, form)
  if (!parsed.ok) return again(parsed.draft)

  const address = clientAddress(request)
  await limitCode(signedIn.userId, address)
  const off = await inOwnAccount(db, signedIn, (trx) => switchOff(trx, signedIn, parsed.value.code, now))
  if (!off.ok) return again({ typed: {}, errors: { code: `second_factors.refused.${off.reason}` } })
  await forgiveCode(signedIn.userId, address)
  return answer.done("second_factors.on.removed", own)
})
