import { acceptSample } from "#src/samples/answer-sample.ts"
import { parseAcceptanceForm } from "#src/samples/sample-forms.ts"
import { asMerchant } from "#src/web/as-member.ts"
import { answerSample, askSampleAgain } from "#src/web/sample-answers.tsx"

export const POST = asMerchant("manage_enrollments", async (context) => {
  const { trx, actor, id, form, now } = context
  const parsed = parseAcceptanceForm(form, now)
  if (!parsed.ok) return askSampleAgain(context, parsed.draft)
  const acceptance = await acceptSample(trx, actor, { id: id("sample"), ...parsed.value, now })

  return answerSample(context, acceptance, "samples.done.accepted")
})
