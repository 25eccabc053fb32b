import { inAccount } from "#db/database.ts"
import { storedId } from "#src/accounts/session-store.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { cursorAfter } from "#src/messages/cursor-after.ts"
import { findThread } from "#src/messages/queries.ts"
import { readNews } from "#src/messages/read-conversation.ts"
import { MessageList } from "#src/messages/views/message-list.tsx"
import { asMember } from "#src/web/as-member.ts"
import { type LiveEvent, openEventStream } from "#src/web/event-stream.ts"
import { renderPiece } from "#src/web/send.tsx"

/** What is said from now on, or from the last message that a page has had; 204 tells a browser to ask now and then instead. */
export const GET = asMember("view", async ({ trx, db, actor, signedIn, account, request, query, id, i, answer }) => {
  const { id: threadId, otherName } = await findThread(trx, actor, id("thread"))
  const asked = request.headers.get("last-event-id") || query("after")
  let from = isUuid(asked) ? asked : null
  let last = ""

  async function look(): Promise<LiveEvent | null> {
    const news = await inAccount(db, actor.accountId, (inside) => readNews(inside, actor, threadId, from))
    const data = renderPiece(i, () => <MessageList {...{ ...news, otherName, viewerId: actor.userId }} />)
    if (data === last) return null
    last = data
    from = cursorAfter(news.messages, from)
    return { data, ...(from && { id: from }) }
  }

  const session = { storedId: storedId(signedIn.sessionId), userId: actor.userId, accountId: actor.accountId }
  const isStopped = account.suspension?.scope === "everything"
  const stream = request.method === "GET" && !isStopped ? openEventStream(session, threadId, look) : null
  return answer.response(stream ?? new Response(null, { status: 204 }))
})
