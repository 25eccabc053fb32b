import { parseForm } from "#src/forms/parse.ts"
import { listConversations } from "#src/messages/list-conversations.ts"
import { firstMessageForm } from "#src/messages/message-form.ts"
import { startThread } from "#src/messages/start-thread.ts"
import { MessagesPage } from "#src/messages/views/messages-page.tsx"
import { paths } from "#src/paths.ts"
import { asMember, asMemberSending } from "#src/web/as-member.ts"
import { askedPage } from "#src/web/key-page.ts"
import { answerFirstAgain } from "#src/web/new-message-answers.tsx"
import { takeAttachedFiles } from "#src/web/sent-papers.ts"
import { refusedFile } from "#src/web/thread-answers.tsx"

export const GET = asMember("view", async ({ trx, actor, account, query, i, answer }) => {
  const page = await listConversations(trx, actor, askedPage(query).after)
  const side = account.kind === "merchant" ? "merchant" : "influencer"
  return answer.page(i.t("messages.title"), () => <MessagesPage page={page} side={side} />)
})

/** The first message about something. */
export const POST = asMemberSending("converse", takeAttachedFiles, async (context, sent) => {
  const { trx, actor, form, locale, now, answer } = context
  const parsed = parseForm(firstMessageForm, form)
  if (!parsed.ok) return answerFirstAgain(context, parsed.draft.errors)
  if (!sent.ok) return answerFirstAgain(context, { files: refusedFile(sent.reason) }, sent.name)
  const started = await startThread(trx, actor, { ...parsed.value, id: parsed.value.subject, files: sent.files }, now)
  return started.ok
    ? answer.redirect(paths.thread(locale, started.value.threadId))
    : answerFirstAgain(context, { body: `messages.refused.${started.reason}` })
})
