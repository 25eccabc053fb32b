import type { Db } from "#db/database.ts"
import { readSuspended } from "./queries.ts"

/** Whether staff have stopped an account. */
export function isSuspended(db: Db, accountId: string): Promise<boolean> {
  return readSuspended(db, accountId)
}
