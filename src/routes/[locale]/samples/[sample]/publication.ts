import { publishSample } from "#src/samples/publish-sample.ts"
import { parsePublicationForm } from "#src/samples/sample-forms.ts"
import { asInfluencer } from "#src/web/as-member.ts"
import { answerSample, askSampleAgain } from "#src/web/sample-answers.tsx"

export const POST = asInfluencer("promote", async (context) => {
  const { trx, actor, id, form, now } = context
  const parsed = parsePublicationForm(form)
  if (!parsed.ok) return askSampleAgain(context, parsed.draft)
  const publication = await publishSample(trx, actor, { id: id("sample"), ...parsed.value, now })

  return answerSample(context, publication, "samples.done.published")
})
