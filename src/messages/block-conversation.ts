import type { Trx } from "#db/database.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { insertBlock, liftOwnBlock, lockTalk } from "./block-queries.ts"
import { findThread } from "./queries.ts"
import { type Member, pairOf } from "./write-message.ts"

/** From the commit on neither side writes to the other, in any conversation of theirs; again is no failure. */
export async function blockConversation(trx: Trx, actor: Member, threadId: string, now: Date) {
  const pair = pairOf(await findThread(trx, actor, threadId))
  await lockTalk(trx, pair)
  const { accountId, userId } = actor
  const id = await insertBlock(trx, { ...pair, blockedByAccountId: accountId, blockedBy: userId, blockedAt: now })
  if (id) await recordAct(trx, actor, "block_conversation", id, { threadId })
}

/** Each side lifts its own block; the other's, if there is one, stays. */
export async function unblockConversation(
  trx: Trx,
  actor: Member,
  threadId: string,
  now: Date,
): Promise<Result<null, "not_blocked">> {
  const pair = pairOf(await findThread(trx, actor, threadId))
  const id = await liftOwnBlock(trx, actor.accountId, pair, now)
  if (!id) return refused("not_blocked")
  await recordAct(trx, actor, "unblock_conversation", id, { threadId })
  return ok(null)
}
