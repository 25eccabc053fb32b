import { type Db, inNoAccount, type Trx } from "#db/database.ts"
import { addDays, casablancaDay, hour, later, startOfCasablancaDay } from "#src/clock.ts"
import { paths } from "#src/paths.ts"
import { type DayFigures, dayKeys, listUntoldFigures } from "./day-queries.ts"
import { inCents } from "./notification-params.ts"
import { notify } from "./notify.ts"

/** How many accounts one transaction tells at most, since it holds their lines until it ends. */
const usualSize = 200

/** What is too much to tell one by one is one line a day, by the counted figures; again, it is the same line with what they are now. */
export async function tellDays(db: Db, now: Date, partSize = usualSize) {
  const today = casablancaDay(now)
  // What the last minutes of a day bring is counted after it.
  const isEarly = now < later(startOfCasablancaDay(today), 2 * hour)
  for (const day of isEarly ? [addDays(today, -1), today] : [today]) {
    let after: string | null = null
    do after = await tellPart(db, { day, after, limit: partSize }, now)
    while (after)
  }
}

/** Answers the account after which the next part begins; null when this was the last. */
function tellPart(db: Db, part: { day: string; after: string | null; limit: number }, now: Date) {
  return inNoAccount(db, async (trx) => {
    const accounts = await listUntoldFigures(trx, part.day, part)
    for (const figures of accounts) await tellDay(trx, figures, part.day, now)
    return accounts.length < part.limit ? null : (accounts.at(-1)?.accountId ?? null)
  })
}

async function tellDay(trx: Trx, figures: DayFigures, day: string, now: Date) {
  const { accountId, kind, orders, conversions, releasesCents, reversedCents } = figures
  const told = { accountId, at: now }
  const params = { day: { day } }
  const keys = dayKeys(day)
  if (kind === "merchant") {
    const line = { ...told, kind: "orders_of_day", key: keys.orders, path: paths.orders } as const
    if (orders > 0n) await notify(trx, { ...line, params: { ...params, count: Number(orders) } }, "none")
    return
  }
  const sales = { ...told, kind: "sales_of_day", key: keys.sales, path: paths.commissions } as const
  if (conversions > 0n) await notify(trx, { ...sales, params: { ...params, count: Number(conversions) } }, "none")
  for (const [moved, key, cents] of [
    ["commissions_released", keys.released, releasesCents],
    ["commissions_reversed", keys.reversed, reversedCents],
  ] as const) {
    const line = { ...told, kind: moved, key, path: paths.commissions }
    if (cents > 0n) await notify(trx, { ...line, params: { ...params, amount: inCents(cents) } }, "none")
  }
}
