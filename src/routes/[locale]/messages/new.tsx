import { emptyDraft } from "#src/forms/parse.ts"
import { readSubject } from "#src/messages/read-subject.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"
import { answerFirst, askedSubject } from "#src/web/new-message-answers.tsx"

/** Where « Écrire » leads: to the conversation, or to its first message. */
export const GET = asMember("converse", async (context) => {
  const { trx, actor, query, locale, answer } = context
  const asked = askedSubject(query("about"), query("subject"))
  const { threadId } = await readSubject(trx, actor, asked)
  return threadId ? answer.redirect(paths.thread(locale, threadId)) : answerFirst(context, asked, emptyDraft)
})
