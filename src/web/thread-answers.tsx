import { can } from "#src/accounts/abilities.ts"
import { newId } from "#src/crypto/new-id.ts"
import type { PaperRefusal } from "#src/documents/paper.ts"
import { type Draft, emptyDraft } from "#src/forms/parse.ts"
import { isolated } from "#src/i18n/either-language.ts"
import type { Key, Locale } from "#src/i18n/i18n.ts"
import { listConversations } from "#src/messages/list-conversations.ts"
import type { Thread } from "#src/messages/queries.ts"
import { readConversation } from "#src/messages/read-conversation.ts"
import { ConversationPage } from "#src/messages/views/messages-page.tsx"
import { PanelActs, ThreadPanel } from "#src/messages/views/thread-panel.tsx"
import { paths } from "#src/paths.ts"
import type { Answer } from "./answer.ts"
import type { MemberContext } from "./visit.ts"

type Shown = { before?: string | null; draft?: Draft; reportDraft?: Draft }

/** A conversation beside the others, with what was typed when it could not be sent. */
export async function answerThread(context: MemberContext, threadId: string, shown: Shown = {}): Promise<Answer> {
  const { trx, actor, i, locale, answer } = context
  const { before = null, draft = emptyDraft, reportDraft = emptyDraft } = shown
  const conversation = await readConversation(trx, actor, { threadId, before })
  const page = await listConversations(trx, actor, null)
  const { thread } = conversation
  const panel = {
    ...{ conversation, draft, reportDraft, viewerId: actor.userId, messageKey: draft.typed.key || newId() },
    ...{ mayWrite: can(actor.role, "converse"), aboutPath: aboutPath(locale, thread, context.account.kind) },
  }
  const failed = Object.keys({ ...draft.errors, ...reportDraft.errors }).length > 0
  const title = i.t("messages.with", { name: isolated(thread.otherName) })
  return answer.page(
    title,
    () => (
      <ConversationPage page={page} current={thread.id}>
        <ThreadPanel {...panel} />
        <PanelActs {...panel} />
      </ConversationPage>
    ),
    failed ? { status: 422 } : {},
  )
}

function aboutPath(locale: Locale, thread: Thread, kind: string): string {
  if (thread.about === "order" && thread.orderId && kind === "merchant") return paths.order(locale, thread.orderId)
  if (thread.about === "order" && thread.commissionId) return paths.commission(locale, thread.commissionId)
  if (thread.about === "sample") return paths.sample(locale, thread.aboutId)
  return paths.enrollments(locale)
}

/** Why a file did not go with a message. */
export function refusedFile(reason: PaperRefusal | "too_many_files"): Key {
  return reason === "too_many_files" ? "messages.refused.too_many_files" : `papers.refused.${reason}`
}
