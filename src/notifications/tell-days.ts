import type { Trx } from "#db/database.ts"
import { addDays, casablancaDay, hour, later, startOfCasablancaDay } from "#src/clock.ts"
import { paths } from "#src/paths.ts"
import { type DayFigures, listDayFigures } from "./day-queries.ts"
import { inCents } from "./notification-params.ts"
import { notify } from "./notify.ts"

/** What is too much to tell one by one is one line a day, by the counted figures; again, it is the same line with what they are now. */
export async function tellDays(trx: Trx, now: Date) {
  const today = casablancaDay(now)
  // What the last minutes of a day bring is counted after it.
  const isEarly = now < later(startOfCasablancaDay(today), 2 * hour)
  for (const day of isEarly ? [addDays(today, -1), today] : [today])
    for (const figures of await listDayFigures(trx, day)) await tellDay(trx, figures, day, now)
}

async function tellDay(trx: Trx, figures: DayFigures, day: string, now: Date) {
  const { accountId, kind, orders, conversions, releasesCents, reversedCents } = figures
  const told = { accountId, at: now }
  const params = { day: { day } }
  if (kind === "merchant") {
    const line = { ...told, kind: "orders_of_day", key: `orders:${day}`, path: paths.orders } as const
    if (orders > 0n) await notify(trx, { ...line, params: { ...params, count: Number(orders) } }, "none")
    return
  }
  const sales = { ...told, kind: "sales_of_day", key: `sales:${day}`, path: paths.commissions } as const
  if (conversions > 0n) await notify(trx, { ...sales, params: { ...params, count: Number(conversions) } }, "none")
  for (const [moved, cents] of [
    ["commissions_released", releasesCents],
    ["commissions_reversed", reversedCents],
  ] as const) {
    const line = { ...told, kind: moved, key: `${moved}:${day}`, path: paths.commissions }
    if (cents > 0n) await notify(trx, { ...line, params: { ...params, amount: inCents(cents) } }, "none")
  }
}
