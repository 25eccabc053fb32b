import { Unreadable } from "#src/errors.ts"
import { parseForm } from "#src/forms/parse.ts"
import { actAtDesk } from "#src/orders/act-at-desk.ts"
import { findDeskOrder } from "#src/orders/desk-queries.ts"
import { eventForm, readReturnedUnits } from "#src/orders/event-form.ts"
import { OrderCard } from "#src/orders/views/order-card.tsx"
import { backOr, paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_orders", async ({ trx, actor, id, form, answer, locale, now, i }) => {
  const parsed = parseForm(eventForm, form)
  if (!parsed.ok) throw new Unreadable(400, "an order event without its type or its form")
  const before = await findDeskOrder(trx, actor.accountId, id("order"))
  const back = backOr(form.text("back"), paths.orders(locale))
  const { form_id: formId, type, note } = parsed.value
  const skus = before.lines.map((line) => line.sku)
  const lines = type === "returned" ? readReturnedUnits(form, skus) : null
  if (lines?.length === 0) return answer.refused("orders.refused.no_units", back)

  const report = await actAtDesk(trx, actor, { orderId: before.id, formId, type, lines, note }, now)
  if (!answer.partial)
    return report.ok ? answer.done("orders.done", back) : answer.refused(`orders.refused.${report.reason}`, back)
  const order = await findDeskOrder(trx, actor.accountId, before.id)
  const notice = report.ok ? {} : { notice: i.t(`orders.refused.${report.reason}`) }
  return answer.fragment(() => <OrderCard order={order} mayAct isAnswer back={back} {...notice} />)
})
