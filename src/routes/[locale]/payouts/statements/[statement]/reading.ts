import { correctReading } from "#src/bank-statements/correct-reading.ts"
import { readReading } from "#src/bank-statements/reading-form.ts"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("pay", async ({ trx, actor, id, form, answer, locale }) => {
  const page = paths.bankStatement(locale, id("statement"))
  const corrected = await correctReading(trx, actor, id("statement"), readReading(form))

  return corrected.ok ? answer.redirect(page) : answer.refused(`payouts.statements.refused.${corrected.reason}`, page)
})
