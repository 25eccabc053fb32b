import { can } from "#src/accounts/abilities.ts"
import { findCommissionOfOrder } from "#src/commissions/reading-queries.ts"
import { listDisputesOfOrder } from "#src/disputes/reading-queries.ts"
import { isCorrectable } from "#src/orders/desk-acts.ts"
import { findDeskOrder } from "#src/orders/desk-queries.ts"
import { listTimeline } from "#src/orders/detail-queries.ts"
import { foldOrder } from "#src/orders/order-state.ts"
import { OrderDetailPage } from "#src/orders/views/order-detail-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view", async ({ trx, actor, id, answer, i }) => {
  const order = await findDeskOrder(trx, actor.accountId, id("order"))
  const timeline = await listTimeline(trx, actor.accountId, order.id)
  const commission = await findCommissionOfOrder(trx, actor.accountId, order.id)
  const [dispute] = can(actor.role, "view_money") ? await listDisputesOfOrder(trx, actor.accountId, order.id) : []
  const facts = { isCorrectable: isCorrectable(order, foldOrder(order, timeline)), disputeId: dispute?.id ?? null }
  const detail = { order, timeline, commission, ...facts }

  return answer.page(i.t("orders.one", { reference: order.externalId }), () => (
    <OrderDetailPage detail={detail} mayAct={can(actor.role, "manage_orders")} />
  ))
})
