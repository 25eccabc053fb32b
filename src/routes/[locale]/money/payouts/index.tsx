import { isUuid } from "#src/crypto/is-uuid.ts"
import { listReceived, pageSize } from "#src/money/queries.ts"
import { PayoutsPage } from "#src/money/views/payouts-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"

export const GET = asInfluencer("view_money", async ({ trx, actor, query, i, answer }) => {
  const after = isUuid(query("after")) ? query("after") : null
  const found = await listReceived(trx, actor.accountId, after)
  const payouts = found.slice(0, pageSize)

  return answer.page(i.t("money.payouts.title"), () => (
    <PayoutsPage payouts={payouts} isFirstPage={after === null} hasMore={found.length > pageSize} />
  ))
})
