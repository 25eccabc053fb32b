import { requestApplication } from "#src/carrier-imports/request-application.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_orders", async ({ trx, actor, id, answer, locale, now }) => {
  const page = paths.carrierImport(locale, id("import"))
  const request = await requestApplication(trx, actor, id("import"), now)

  return request.ok ? answer.redirect(page) : answer.refused(`carrier_imports.refused.${request.reason}`, page)
})
