import type { Trx } from "#db/database.ts"
import { addDays, casablancaDay } from "#src/clock.ts"
import { expireUnanswered, listPromisedOn } from "./clock-queries.ts"
import { findSample } from "./queries.ts"
import { unansweredSince } from "./sample.ts"
import { remind, tellInfluencer } from "./tell-sample.ts"

const daysAhead = 3

/** Each day: requests that nobody answered end, and promised days that come near or are over are told; harmless twice. */
export async function reviewSamples(trx: Trx, now: Date) {
  for (const { merchantAccountId, id } of await expireUnanswered(trx, unansweredSince(now), now)) {
    await tellInfluencer(trx, "sample_expired", await findSample(trx, merchantAccountId, id))
  }
  const today = casablancaDay(now)
  const [soon, yesterday] = [addDays(today, daysAhead), addDays(today, -1)]
  for (const { merchantAccountId, id, publishBy } of await listPromisedOn(trx, [soon, today, yesterday])) {
    const kind = publishBy === yesterday ? "sample_overdue" : "sample_due"
    await remind(trx, await findSample(trx, merchantAccountId, id), { kind, day: today })
  }
}
