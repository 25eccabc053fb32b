import { emptyDraft } from "#src/forms/parse.ts"
import { demandingAccount } from "#src/second-factors/demanding-account.ts"
import { readSecondFactor } from "#src/second-factors/read-second-factor.ts"
import { SecondFactorPage } from "#src/second-factors/views/second-factor-page.tsx"
import { asUser } from "#src/web/as-member.ts"

export const GET = asUser(async ({ db, i, signedIn, answer }) => {
  const factor = await readSecondFactor(db, signedIn.userId)
  const demandedBy = demandingAccount(signedIn)
  return answer.page(i.t("second_factors.title"), () => (
    <SecondFactorPage {...{ factor, demandedBy }} draft={emptyDraft} />
  ))
})
