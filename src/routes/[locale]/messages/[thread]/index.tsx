import { newId } from "#src/crypto/new-id.ts"
import { draftWith, emptyDraft, type FieldErrors, parseForm } from "#src/forms/parse.ts"
import type { Key } from "#src/i18n/i18n.ts"
import { markRead } from "#src/messages/mark-read.ts"
import { messageForm } from "#src/messages/message-form.ts"
import { findThread } from "#src/messages/queries.ts"
import { readNews } from "#src/messages/read-conversation.ts"
import { Composer } from "#src/messages/views/composer.tsx"
import { MessageList } from "#src/messages/views/message-list.tsx"
import { writeMessage } from "#src/messages/write-message.ts"
import { paths } from "#src/paths.ts"
import { asMember, asMemberSending } from "#src/web/as-member.ts"
import { askedPage } from "#src/web/key-page.ts"
import { takeAttachedFiles } from "#src/web/sent-papers.ts"
import { answerThread, refusedFile } from "#src/web/thread-answers.tsx"
import type { MemberContext } from "#src/web/visit.ts"

/** The conversation; or, for a page that is open, what has come after a message. */
export const GET = asMember("view", async (context) => {
  const { trx, actor, id, query, answer } = context
  const { before, after } = askedPage(query)
  if (answer.partial) {
    const news = await readNews(trx, actor, id("thread"), after)
    const { otherName } = await findThread(trx, actor, id("thread"))
    return answer.fragment(() => <MessageList {...{ ...news, otherName, viewerId: actor.userId }} />)
  }
  const shown = await answerThread(context, id("thread"), { before })
  if (before === null) await markRead(trx, actor, id("thread"))
  return shown
})

export const POST = asMemberSending("converse", takeAttachedFiles, async (context, sent) => {
  const { trx, actor, id, form, locale, now, answer } = context
  const parsed = parseForm(messageForm, form)
  if (!parsed.ok) return again(context, parsed.draft.errors)
  if (!sent.ok) return again(context, { files: refusedFile(sent.reason) }, sent.name)
  const written = await writeMessage(trx, actor, { ...parsed.value, threadId: id("thread"), files: sent.files }, now)
  if (!written.ok) return again(context, { body: `messages.refused.${written.reason}` })

  const action = paths.thread(locale, id("thread"))
  return answer.with(
    () => <Composer action={action} messageKey={newId()} draft={emptyDraft} />,
    `${action}#message-${written.value.id}`,
  )
})

/** What was typed, and why it was not sent: the form alone for htmx, the whole page for a plain one. */
async function again(context: MemberContext, errors: FieldErrors | { body: Key }, refusedFile = "") {
  const { trx, actor, id, form, locale, answer } = context
  await findThread(trx, actor, id("thread"))
  const known = draftWith(form, errors)
  const draft = { ...known, typed: { ...known.typed, refusedFile } }
  if (!answer.partial) return answerThread(context, id("thread"), { draft })
  const action = paths.thread(locale, id("thread"))
  const messageKey = form.text("key") || newId()
  return answer.fragment(() => <Composer {...{ action, messageKey, draft }} />, 422)
}
