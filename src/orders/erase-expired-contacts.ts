import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { deleteContactsBefore } from "./contact-queries.ts"

/** Erases shoppers' names, phones and addresses whose day has come, in every account; says how many. */
export function eraseExpiredContacts(trx: Trx, now: Date): Promise<number> {
  return deleteContactsBefore(trx, casablancaDay(now))
}
