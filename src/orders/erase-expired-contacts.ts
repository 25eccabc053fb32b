import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteContacts } from "./contact-queries.ts"

/** Erases shoppers' names, phones and addresses in every account: by the day they were promised, or sooner by a shorter rule. */
export function eraseExpiredContacts(trx: Trx, { before, now }: Cutoff): Promise<bigint> {
  return deleteContacts(trx, { keptUntilBefore: casablancaDay(now), placedBefore: before })
}
