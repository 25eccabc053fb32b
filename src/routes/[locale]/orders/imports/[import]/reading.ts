import { correctReading } from "#src/carrier-imports/correct-reading.ts"
import { readReading } from "#src/carrier-imports/reading-form.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_orders", async ({ trx, actor, id, form, answer, locale }) => {
  const page = paths.carrierImport(locale, id("import"))
  const correction = await correctReading(trx, actor, id("import"), readReading(form))

  return correction.ok ? answer.redirect(page) : answer.refused(`carrier_imports.refused.${correction.reason}`, page)
})
