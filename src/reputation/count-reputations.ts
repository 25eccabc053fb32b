import type { Trx } from "#db/database.ts"
import { addDays, casablancaDay, startOfCasablancaDay } from "#src/clock.ts"
import { removeStale, upsertReputations } from "./queries.ts"
import { countedDays } from "./reputation.ts"

/** Counts again, from rows, how every merchant paid and what became of its orders; who had neither has no reputation. */
export async function countReputations(trx: Trx, now: Date) {
  const today = casablancaDay(now)
  const days = Array.from({ length: countedDays + 1 }, (_, index) => addDays(today, index - countedDays))
  await upsertReputations(trx, today, { days, starts: days.map(startOfCasablancaDay) })
  await removeStale(trx, today)
}
