import { type Db, inNoAccount, type Trx } from "#db/database.ts"
import { addDays, casablancaDay, day, later, startOfCasablancaDay } from "#src/clock.ts"
import { log } from "#src/log.ts"
import { countedOrders } from "./counted-orders.ts"
import { moneyFigures } from "./money-figures.ts"
import { metricsOf } from "./order-change.ts"
import { figuresOfOrder } from "./order-figures.ts"
import { type Counted, countClicks, countPending, freezeWatermark, listPostings } from "./recount-queries.ts"
import { removeOldChanges } from "./roll-queries.ts"
import { putRight, readRollup } from "./rollup-queries.ts"
import { count, type Difference, differences, emptyTally, type RollupName, rollups, type Tally } from "./tally.ts"

const daysRecounted = 3
const daysOfChangesKept = 7

/** Counts the last days again from clicks, orders and ledger; a rollup that says otherwise is a bug, reported and put right. */
export async function recountFigures(db: Db, now: Date) {
  const today = casablancaDay(now)
  for (let back = daysRecounted; back >= 1; back--) await recountDay(db, addDays(today, -back))
  await inNoAccount(db, (trx) => removeOldChanges(trx, later(now, -daysOfChangesKept * day)))
}

/** Returns what was wrong. */
export function recountDay(db: Db, dayText: string): Promise<Difference[]> {
  return inNoAccount(db, async (trx) => {
    const watermark = await freezeWatermark(trx)
    const bounds = {
      day: dayText,
      from: startOfCasablancaDay(dayText),
      until: startOfCasablancaDay(addDays(dayText, 1)),
    }
    const tally = await recount(trx, { ...bounds, watermark })
    const wrong: Difference[] = []
    for (const name of Object.keys(rollups) as RollupName[]) {
      const found = differences(name, await readRollup(trx, name, bounds), tally[name])
      if (found.length > 0) await correct(trx, name, found)
      wrong.push(...found)
    }
    return wrong
  })
}

async function recount(trx: Trx, counted: Counted): Promise<Tally> {
  const tally = emptyTally()
  for (const clicks of await countClicks(trx, counted)) count(tally, clicks)
  for await (const { order, credit } of countedOrders(trx, counted)) {
    const figures = figuresOfOrder(order)
    const conversions = credit.influencerAccountId ? 1n : 0n
    const metrics = { ...metricsOf(figures), conversions, link_conversions: credit.linkId ? 1n : 0n }
    const { accountId: merchantAccountId, placedAt: at } = order
    count(tally, { ...credit, merchantAccountId, at, day: counted.day, metrics, products: figures.products })
  }
  for (const { postings, ...posted } of await listPostings(trx, counted)) {
    const money = moneyFigures(postings)
    const metrics = Object.fromEntries(
      Object.entries(money).map(([name, cents]) => [name.replace("Cents", "_cents"), cents]),
    )
    count(tally, { ...posted, linkId: null, day: counted.day, metrics, products: [] })
  }
  // What no roll has counted yet is in the rows but must not be in the rollups.
  for (const change of await countPending(trx, counted)) count(tally, change, -1n)
  return tally
}

async function correct(trx: Trx, name: RollupName, found: Difference[]) {
  log.error({ rollup: name, differences: found.slice(0, 20).map(written), count: found.length }, "figures were wrong")
  await putRight(trx, name, found)
}

function written({ key, metric, stored, counted }: Difference) {
  return `${key.join(" ")} ${metric}: ${stored} instead of ${counted}`
}
