import { requestApplication } from "#src/catalog-imports/request-application.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, answer, locale, now }) => {
  const page = paths.catalogImport(locale, id("catalog"))
  const request = await requestApplication(trx, actor, id("catalog"), now)

  return request.ok ? answer.redirect(page) : answer.refused(`catalog_imports.refused.${request.reason}`, page)
})
