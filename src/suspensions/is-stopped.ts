import type { Db } from "#db/database.ts"
import { readStopped } from "./queries.ts"
import type { SuspensionScope } from "./suspension.ts"

/** Whether this one thing is stopped in an account, by itself or with everything. */
export function isStopped(db: Db, accountId: string, thing: Exclude<SuspensionScope, "everything">): Promise<boolean> {
  return readStopped(db, accountId, thing)
}
