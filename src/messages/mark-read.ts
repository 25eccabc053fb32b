import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { findThread, type Reader } from "./queries.ts"
import { holdsMessage, lastMessageOf, recordReading } from "./reading-queries.ts"

/** Keeps that somebody has the end of a conversation before them. */
export async function markRead(trx: Trx, reader: Reader, threadId: string) {
  const last = await lastMessageOf(trx, reader.accountId, threadId)
  if (last) await markReadUntil(trx, reader, threadId, last)
}

/** Keeps how far somebody has read; a message of another thread is none. */
export async function markReadUntil(trx: Trx, reader: Reader, threadId: string, until: string) {
  const { id, readUntil } = await findThread(trx, reader, threadId)
  // Said again, it would wake everybody who looks at the thread for nothing.
  if (readUntil !== null && readUntil >= until) return
  if (!(await holdsMessage(trx, reader.accountId, id, until))) throw new NotFound(`message ${until}`)
  await recordReading(trx, reader, id, until)
}
