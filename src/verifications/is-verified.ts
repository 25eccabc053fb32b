import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { readVerified } from "./verified-queries.ts"

/** Whether an account's file is approved and still good on that day in Casablanca. */
export function isVerified(db: Db, accountId: string, now: Date): Promise<boolean> {
  return readVerified(db, accountId, casablancaDay(now))
}
