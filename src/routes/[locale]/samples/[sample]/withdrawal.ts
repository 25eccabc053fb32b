import { withdrawSample } from "#src/samples/withdraw-sample.ts"
import { asInfluencer } from "#src/web/as-member.ts"
import { answerSample } from "#src/web/sample-answers.tsx"

export const POST = asInfluencer("promote", async (context) => {
  const { trx, actor, id, now } = context
  return answerSample(context, await withdrawSample(trx, actor, id("sample"), now), "samples.done.withdrawn")
})
