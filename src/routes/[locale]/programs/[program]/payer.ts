import { Unreadable } from "#src/errors.ts"
import { parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { changePayer } from "#src/programs/change-payer.ts"
import { payerForm } from "#src/programs/payer-form.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_programs", async ({ trx, actor, id, form, locale, answer }) => {
  const page = paths.program(locale, id("program"))
  const parsed = parseForm(payerForm, form)
  if (!parsed.ok) throw new Unreadable(400, "a payer who is neither the merchant nor the platform")
  const outcome = await changePayer(trx, actor, { programId: id("program"), payer: parsed.value.payer })

  return outcome.ok
    ? answer.done(`payer_contracts.done.${parsed.value.payer}`, page)
    : answer.refused(`payer_contracts.refused.${outcome.reason}`, page)
})
