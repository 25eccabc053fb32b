import { can } from "#src/accounts/abilities.ts"
import { readCommissionFilter } from "#src/commissions/commission-filter.ts"
import { listCommissions, listOthers, pageSize, sumLedger } from "#src/commissions/reading-queries.ts"
import { CommissionListPage } from "#src/commissions/views/commission-list-page.tsx"
import { NotFound } from "#src/errors.ts"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view", async ({ trx, account, query, answer, i }) => {
  const side = account.kind
  if (side === "platform") throw new NotFound("the platform earns no commission")
  const filter = readCommissionFilter(query)
  const commissions = await listCommissions(trx, side, account.accountId, filter)
  const totals = await sumLedger(trx, side, account.accountId)
  const others = await listOthers(trx, side, account.accountId)
  const maySeeDisputes = can(account.role, "view_money")
  const page = { commissions: commissions.slice(0, pageSize), hasMore: commissions.length > pageSize }

  return answer.page(i.t("commissions.title"), () => (
    <CommissionListPage list={{ side, filter, totals, others, maySeeDisputes, ...page }} />
  ))
})
