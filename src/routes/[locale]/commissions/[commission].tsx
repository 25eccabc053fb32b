import { can } from "#src/accounts/abilities.ts"
import { findCommission } from "#src/commissions/reading-queries.ts"
import { CommissionPage } from "#src/commissions/views/commission-page.tsx"
import { listDisputesOfOrder } from "#src/disputes/reading-queries.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view", async ({ trx, account, id, answer, i, locale }) => {
  const commission = await findCommission(trx, account.accountId, id("commission"))
  const side = account.kind === "merchant" ? "merchant" : "influencer"

  const disputes = commission.orderId ? await listDisputesOfOrder(trx, account.accountId, commission.orderId) : []
  const disputeId = commission.disputeId ?? disputes[0]?.id ?? null
  const mayContest =
    side === "influencer" && disputeId === null && commission.reversedCents > 0n && can(account.role, "promote")
  const maySee = can(account.role, "view_money")
  const title = i.t("commissions.one_on", { date: formatDate(commission.placedAt, locale, "day") })

  return answer.page(title, () => (
    <CommissionPage commission={commission} side={side} dispute={{ id: maySee ? disputeId : null, mayContest }} />
  ))
})
