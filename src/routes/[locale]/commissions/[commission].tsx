import { findCommission } from "#src/commissions/reading-queries.ts"
import { CommissionPage } from "#src/commissions/views/commission-page.tsx"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view", async ({ trx, account, id, answer, i }) => {
  const commission = await findCommission(trx, account.accountId, id("commission"))
  const side = account.kind === "merchant" ? "merchant" : "influencer"

  return answer.page(i.t("commissions.one"), () => <CommissionPage commission={commission} side={side} />)
})
