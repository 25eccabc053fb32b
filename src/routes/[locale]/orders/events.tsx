import { Unreadable } from "#src/errors.ts"
import { parseForm } from "#src/forms/parse.ts"
import { actInBulk } from "#src/orders/act-in-bulk.ts"
import { listReferences } from "#src/orders/desk-queries.ts"
import { bulkForm, readOrderIds } from "#src/orders/event-form.ts"
import { BulkReportPage } from "#src/orders/views/bulk-report-page.tsx"
import { backOr, paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_orders", async ({ trx, actor, form, answer, locale, now, i }) => {
  const parsed = parseForm(bulkForm, form)
  if (!parsed.ok) throw new Unreadable(400, "a bulk act without its type or its form")
  const { form_id: formId, type } = parsed.value
  const orderIds = readOrderIds(form)
  const report = await actInBulk(trx, actor, { orderIds, formId, type }, now)
  const references = await listReferences(trx, actor.accountId, orderIds)
  const rows = report.map((row) => ({ ...row, reference: references.get(row.orderId) ?? null }))

  const back = backOr(form.text("back"), paths.orders(locale))
  return answer.page(i.t(`orders.act.${type}`), () => <BulkReportPage type={type} rows={rows} back={back} />)
})
