import { findCommission } from "#src/commissions/reading-queries.ts"
import { CommissionPage } from "#src/commissions/views/commission-page.tsx"
import { formatDate } from "#src/i18n/dates.ts"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view", async ({ trx, account, id, answer, i, locale }) => {
  const commission = await findCommission(trx, account.accountId, id("commission"))
  const side = account.kind === "merchant" ? "merchant" : "influencer"

  const title = i.t("commissions.one_on", { date: formatDate(commission.placedAt, locale, "day") })

  return answer.page(title, () => <CommissionPage commission={commission} side={side} />)
})
