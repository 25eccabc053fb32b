import { isUuid } from "#src/crypto/is-uuid.ts"
import { newId } from "#src/crypto/new-id.ts"
import { NotFound } from "#src/errors.ts"
import { type Draft, draftWith, type FieldErrors } from "#src/forms/parse.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { listConversations } from "#src/messages/list-conversations.ts"
import { type About, abouts } from "#src/messages/message.ts"
import { readSubject } from "#src/messages/read-subject.ts"
import { ConversationPage } from "#src/messages/views/messages-page.tsx"
import { NewMessage } from "#src/messages/views/new-message.tsx"
import type { Answer } from "./answer.ts"
import type { MemberContext } from "./visit.ts"

/** What an address or a form says that one wants to write about; anything else is a miss. */
export function askedSubject(about: string, id: string): { about: About; id: string } {
  const known = abouts.find((one) => one === about)
  if (!known || !isUuid(id.toLowerCase())) throw new NotFound(`something to write about: ${about}`)
  return { about: known, id: id.toLowerCase() }
}

/** Where the first message about something is written. */
export async function answerFirst(context: MemberContext, asked: { about: About; id: string }, draft: Draft) {
  const { trx, actor, i, answer } = context
  const { subject, blockedBy } = await readSubject(trx, actor, asked)
  const page = await listConversations(trx, actor, null)
  const messageKey = draft.typed.key || newId()
  const status = Object.keys(draft.errors).length > 0 ? 422 : 200
  return answer.page(
    i.t("messages.with", { name: isolated(subject.otherName) }),
    () => (
      <ConversationPage page={page}>
        <NewMessage {...{ subject, blockedBy, messageKey, draft }} />
      </ConversationPage>
    ),
    { status },
  )
}

export function answerFirstAgain(context: MemberContext, errors: FieldErrors, refused = ""): Promise<Answer> {
  const { form } = context
  const known = draftWith(form, errors)
  const draft = { ...known, typed: { ...known.typed, refusedFile: refused } }
  return answerFirst(context, askedSubject(form.text("about"), form.text("subject")), draft)
}
