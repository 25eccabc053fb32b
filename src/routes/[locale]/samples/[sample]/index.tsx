import { emptyDraft } from "#src/forms/parse.ts"
import { asMember } from "#src/web/as-member.ts"
import { readSamplePage } from "#src/web/sample-answers.tsx"

export const GET = asMember("view", async (context) => {
  const { title, view } = await readSamplePage(context, emptyDraft)
  return context.answer.page(title, view)
})
