import { correctMapping, readMapping } from "#src/catalog-imports/correct-mapping.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, form, answer, locale }) => {
  const page = paths.catalogImport(locale, id("catalog"))
  const correction = await correctMapping(trx, actor, id("catalog"), readMapping(form))

  return correction.ok ? answer.redirect(page) : answer.refused(`catalog_imports.refused.${correction.reason}`, page)
})
