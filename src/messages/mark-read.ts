import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { findThread, type Reader, recordReading } from "./queries.ts"
import { holdsMessage } from "./reading-queries.ts"

/** Keeps how far somebody has read; a message of another thread is none. */
export async function markRead(trx: Trx, reader: Reader, threadId: string, until: string) {
  const { id, readUntil } = await findThread(trx, reader, threadId)
  if (!(await holdsMessage(trx, reader.accountId, id, until))) throw new NotFound(`message ${until}`)
  // Said again, it would wake everybody who looks at the thread for nothing.
  if (readUntil === null || readUntil < until) await recordReading(trx, reader, id, until)
}
