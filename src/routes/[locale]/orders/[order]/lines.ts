import { correctLines } from "#src/orders/correct-lines.ts"
import { findDeskOrder } from "#src/orders/desk-queries.ts"
import { readLineCorrection } from "#src/orders/lines-form.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_orders", async ({ trx, actor, id, form, answer, locale, now }) => {
  const order = await findDeskOrder(trx, actor.accountId, id("order"))
  const back = paths.order(locale, order.id)
  const skus = order.lines.map(({ sku }) => sku)
  const correction = readLineCorrection(form, skus)
  if (!correction.ok) return answer.refused(correction.reason, back)

  const corrected = await correctLines(trx, actor, order.id, { ...correction.value, now })
  return corrected.ok ? answer.done("orders.done", back) : answer.refused(`orders.refused.${corrected.reason}`, back)
})
