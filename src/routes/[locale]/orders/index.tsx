import { can } from "#src/accounts/abilities.ts"
import { readDeskFilter } from "#src/orders/desk-filter.ts"
import { countByState, countLimit, listDeskOrders, pageSize } from "#src/orders/desk-queries.ts"
import { listInfluencers } from "#src/orders/detail-queries.ts"
import { OrderQueuePage } from "#src/orders/views/order-queue-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view", async ({ trx, actor, query, url, answer, i }) => {
  const filter = readDeskFilter(query)
  const orders = await listDeskOrders(trx, actor.accountId, filter)
  const counts = await countByState(trx, actor.accountId)
  const influencers = await listInfluencers(trx, actor.accountId)
  const page = { orders: orders.slice(0, pageSize), hasMore: orders.length > pageSize }

  return answer.page(i.t("orders.title"), () => (
    <OrderQueuePage
      queue={{ filter, counts, countLimit, influencers, ...page }}
      mayAct={can(actor.role, "manage_orders")}
      back={url.pathname + url.search}
    />
  ))
})
