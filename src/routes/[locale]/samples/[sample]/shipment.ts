import { parseShipmentForm } from "#src/samples/sample-forms.ts"
import { shipSample } from "#src/samples/ship-sample.ts"
import { asMerchant } from "#src/web/as-member.ts"
import { answerSample, askSampleAgain } from "#src/web/sample-answers.tsx"

export const POST = asMerchant("manage_enrollments", async (context) => {
  const { trx, actor, id, form, now } = context
  const parsed = parseShipmentForm(form)
  if (!parsed.ok) return askSampleAgain(context, parsed.draft)
  const shipment = await shipSample(trx, actor, { id: id("sample"), ...parsed.value, now })

  return answerSample(context, shipment, "samples.done.shipped")
})
