import type { Trx } from "#db/database.ts"
import {
  type BestLink,
  type BestProduct,
  type BestSubId,
  listBestLinks,
  listBestProducts,
  listBestSubIds,
} from "./best-queries.ts"
import {
  type Balances,
  type Figures,
  findBalances,
  findFreshness,
  listDays,
  listHours,
  type Reader,
} from "./dashboard-queries.ts"
import { daysOf, hoursOf, instantsOf, isHourly, type Period } from "./period.ts"
import { keepRecent } from "./recent.ts"

export type { BestLink, BestProduct, BestSubId } from "./best-queries.ts"
export type { Balances, Figures, Reader } from "./dashboard-queries.ts"

/** One bar of the chart: an hour by its instant, or a day by its name. */
export type Slot = { at: Date | string; figures: Figures }

export type Dashboard = {
  freshAt: Date
  period: Period
  slots: Slot[]
  total: Figures
  balances: Balances
  links: BestLink[]
  products: BestProduct[]
  subIds: BestSubId[]
}

const recent = keepRecent<Dashboard>(500)

/** The figures of an account as of the last roll; between two rolls they are the same for everybody who looks. */
export async function readDashboard(trx: Trx, reader: Reader, period: Period): Promise<Dashboard> {
  const freshAt = await findFreshness(trx)
  const key = [reader.accountId, period.choice, period.from, period.to].join(" ")
  return recent(key, freshAt, async () => ({
    freshAt,
    period,
    ...(await readSlots(trx, reader.accountId, period)),
    balances: await findBalances(trx, reader.accountId),
    links: await listBestLinks(trx, reader, period),
    products: await listBestProducts(trx, reader, period),
    subIds: await listBestSubIds(trx, reader, period),
  }))
}

async function readSlots(trx: Trx, accountId: string, period: Period) {
  const slots = isHourly(period) ? await hourSlots(trx, accountId, period) : await daySlots(trx, accountId, period)
  return { slots, total: slots.reduce((sum, slot) => add(sum, slot.figures), noFigures) }
}

async function hourSlots(trx: Trx, accountId: string, period: Period): Promise<Slot[]> {
  const rows = await listHours(trx, accountId, instantsOf(period))
  const byHour = new Map(rows.map(({ hour, ...figures }) => [hour.getTime(), figures]))
  return hoursOf(period).map((at) => ({ at, figures: byHour.get(at.getTime()) ?? noFigures }))
}

async function daySlots(trx: Trx, accountId: string, period: Period): Promise<Slot[]> {
  const rows = await listDays(trx, accountId, period)
  const byDay = new Map(rows.map(({ day, ...figures }) => [day, figures]))
  return daysOf(period).map((at) => ({ at, figures: byDay.get(at) ?? noFigures }))
}

const noFigures: Figures = {
  ...{ clicks: 0n, uniqueClicks: 0n, orders: 0n, confirmed: 0n, delivered: 0n, conversions: 0n, linkConversions: 0n },
  ...{ salesCents: 0n, deliveredCents: 0n, earnedCents: 0n, releasesCents: 0n, reversedCents: 0n, paidCents: 0n },
  ...{ inPlaced: 0n, inUnreachable: 0n, inPostponed: 0n, inConfirmed: 0n, inShipped: 0n },
  ...{ inDelivered: 0n, inSettled: 0n, inRefused: 0n, inCancelled: 0n, inReturned: 0n },
}

function add(sum: Figures, figures: Figures): Figures {
  const names = Object.keys(noFigures) as (keyof Figures)[]
  return Object.fromEntries(names.map((name) => [name, sum[name] + figures[name]])) as Figures
}
