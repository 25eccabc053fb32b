import type { Db } from "#db/database.ts"
import { listBlockers } from "./block-queries.ts"
import { listMessages, type ShownMessage } from "./message-queries.ts"
import { findThread, type Reader, type Thread } from "./queries.ts"
import { readSeenUntil } from "./reading-queries.ts"
import { hasReported } from "./report-queries.ts"

/** Whose block is in force, to whoever reads: their own comes first, since they can lift it. */
export type BlockedBy = "ours" | "theirs" | null

/** What changes while somebody looks at a conversation. */
export type Piece = { threadId: string; messages: ShownMessage[]; seenUntil: string | null; blockedBy: BlockedBy }

export type Conversation = Piece & {
  thread: Thread
  /** The key of the page before, when there is one. */
  older: string | null
  isLatest: boolean
  hasReported: boolean
}

const size = 30

/** A page of a conversation: its last messages, or those before one. */
export async function readConversation(
  db: Db,
  reader: Reader,
  { threadId, before }: { threadId: string; before: string | null },
): Promise<Conversation> {
  const thread = await findThread(db, reader, threadId)
  const read = await listMessages(db, reader.accountId, { threadId, before, size: size + 1 })
  const messages = read.slice(-size)
  const older = read.length > size ? (messages[0]?.id ?? null) : null
  return {
    ...{ threadId, thread, messages, older, isLatest: before === null },
    ...(await standing(db, reader, thread)),
    hasReported: await hasReported(db, reader.accountId, threadId),
  }
}

/** What has come after a message, for a page that is open. */
export async function readNews(db: Db, reader: Reader, threadId: string, after: string | null): Promise<Piece> {
  const thread = await findThread(db, reader, threadId)
  const messages = await listMessages(db, reader.accountId, { threadId, after, size: 100 })
  return { threadId, messages, ...(await standing(db, reader, thread)) }
}

async function standing(db: Db, { accountId }: Reader, thread: Thread) {
  const seenUntil = await readSeenUntil(db, thread.id)
  const blockers = await listBlockers(db, thread)
  const blockedBy: BlockedBy = blockers.includes(accountId) ? "ours" : blockers.length > 0 ? "theirs" : null
  return { seenUntil, blockedBy }
}
