import { parseMoney } from "#src/i18n/money.ts"
import { correctLines } from "#src/orders/correct-lines.ts"
import { findDeskOrder } from "#src/orders/desk-queries.ts"
import { readCount } from "#src/orders/event-form.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_orders", async ({ trx, actor, id, form, answer, locale, now }) => {
  const order = await findDeskOrder(trx, actor.accountId, id("order"))
  const back = paths.order(locale, order.id)
  const discountCents = parseMoney(form.text("discount"))
  const shippingCents = parseMoney(form.text("shipping"))
  if (discountCents === null || shippingCents === null) return answer.refused("forms.money", back)
  const quantities = new Map(order.lines.map(({ sku }, index) => [sku, readCount(form.text(`quantity-${index}`))]))

  const correction = { quantities, discountCents, shippingCents, now }
  const corrected = await correctLines(trx, actor, order.id, correction)
  return corrected.ok ? answer.done("orders.done", back) : answer.refused(`orders.refused.${corrected.reason}`, back)
})
