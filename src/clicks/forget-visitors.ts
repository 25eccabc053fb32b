import type { Trx } from "#db/database.ts"
import { addDays, casablancaDay } from "#src/clock.ts"
import { deleteVisitorsBefore } from "./queries.ts"

/** Who was seen on a link decides nothing once the day is over; yesterday stays for clicks that were sent around midnight. */
export function forgetVisitors(trx: Trx, now: Date): Promise<number> {
  return deleteVisitorsBefore(trx, addDays(casablancaDay(now), -1))
}
