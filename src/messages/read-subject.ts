import type { Db } from "#db/database.ts"
import { listBlockers } from "./block-queries.ts"
import type { About } from "./message.ts"
import { findThreadAbout, type Reader } from "./queries.ts"
import type { BlockedBy } from "./read-conversation.ts"
import { findSubject } from "./subject-queries.ts"

/** What one may write about, whether somebody has blocked it, and the conversation that there is already. */
export async function readSubject(db: Db, { accountId }: Reader, { about, id }: { about: About; id: string }) {
  const subject = await findSubject(db, accountId, about, id)
  const blockers = await listBlockers(db, subject)
  const blockedBy: BlockedBy = blockers.includes(accountId) ? "ours" : blockers.length > 0 ? "theirs" : null
  const thread = await findThreadAbout(db, accountId, { about, id })
  return { subject, blockedBy, threadId: thread?.id ?? null }
}
