import type { Db } from "#db/database.ts"
import { listPausedMerchants } from "./queries.ts"

/** Of these merchants, those whose programs are paused until they have paid what they owe, and since when. */
export function pausedMerchants(db: Db, accountIds: readonly string[]): Promise<Map<string, Date>> {
  return listPausedMerchants(db, accountIds)
}
