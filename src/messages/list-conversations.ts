import type { Db } from "#db/database.ts"
import { listThreads, type Reader, type Thread } from "./queries.ts"

const size = 25

export type ThreadPage = { threads: Thread[]; more: string | null }

/** The conversations of an account as one of its members sees them: the unread ones first. */
export async function listConversations(db: Db, reader: Reader, after: string | null): Promise<ThreadPage> {
  const read = await listThreads(db, reader, { after, size })
  const threads = read.slice(0, size)
  return { threads, more: read.length > size ? (threads.at(-1)?.id ?? null) : null }
}
