import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { later, minute } from "#src/clock.ts"
import { Unreadable } from "#src/errors.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { attachFiles } from "./attach-files.ts"
import type { AttachedFile } from "./attached-file.ts"
import { listBlockers, lockTalk, type Pair } from "./block-queries.ts"
import { messagesPerMinute } from "./message.ts"
import { countSent, findByKey, insertMessage } from "./message-queries.ts"
import { findThread } from "./queries.ts"

export type Written = { key: string; body: string; files: readonly AttachedFile[] }
export type WritingRefusal = "empty" | "blocked" | "account_closed" | "too_fast"
export type Member = Actor & { kind: "member" }

/** After so long a message that nobody has read is told of by mail. */
export const silence = 15 * minute

/** Says something in a conversation; the same key again is the same message. */
export async function writeMessage(
  trx: Trx,
  actor: Member,
  { threadId, ...written }: Written & { threadId: string },
  now: Date,
): Promise<Result<{ id: string }, WritingRefusal>> {
  const thread = await findThread(trx, actor, threadId)
  await lockTalk(trx, thread)
  const { key, body, files } = written
  const before = await findByKey(trx, thread, threadId, key)
  if (before && before.authorAccountId !== actor.accountId) throw new Unreadable(400, "a key of the other side")
  if (before) return ok({ id: before.id })
  if (body === "" && files.length === 0) return refused("empty")
  const reason = await whyNot(trx, actor, thread, now)
  if (reason) return refused(reason)

  const pair = pairOf(thread)
  const author = { authorAccountId: actor.accountId, authorId: actor.userId }
  const id = await insertMessage(trx, { ...pair, threadId, ...author, key, body, sentAt: now })
  await attachFiles(trx, { ...pair, messageId: id, ownerAccountId: actor.accountId }, files, now)
  const told = { accountId: thread.otherId, threadId, messageId: id }
  await enqueue(trx, "mind-unread-message", told, later(now, silence))
  return ok({ id })
}

export function pairOf({ merchantAccountId, influencerAccountId }: Pair): Pair {
  return { merchantAccountId, influencerAccountId }
}

type Opposite = Pair & { otherClosed: boolean }

/** Why nobody of this account may write to the other one now; asked under the lock of their conversation. */
export async function whyNot(trx: Trx, { userId }: Member, opposite: Opposite, now: Date) {
  if ((await listBlockers(trx, opposite)).length > 0) return "blocked"
  if (opposite.otherClosed) return "account_closed"
  if ((await countSent(trx, userId, later(now, -minute))) >= messagesPerMinute) return "too_fast"
  return null
}
