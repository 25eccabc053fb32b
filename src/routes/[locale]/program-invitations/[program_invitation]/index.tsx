import { emptyDraft } from "#src/forms/parse.ts"
import { asMember } from "#src/web/as-member.ts"
import { readInvitationPage } from "#src/web/invitation-page.tsx"

export const GET = asMember("view", async (context) => {
  const { title, view } = await readInvitationPage(context, emptyDraft)
  return context.answer.page(title, view)
})
