import { accountMetrics, linkMetrics, productMetrics } from "./metrics.ts"
import type { ProductFigures } from "./order-figures.ts"

export type Metrics = Readonly<Record<string, bigint>>

/** What one row, or many alike, adds to the figures of its merchant, its influencer and its link. */
export type Contribution = {
  merchantAccountId: string
  influencerAccountId: string | null
  linkId: string | null
  at: Date
  day: string
  metrics: Metrics
  products: readonly ProductFigures[]
}

/** The rollups: their key, and what they sum. */
export const rollups = {
  account_hours: { key: ["account_id", "hour"], metrics: accountMetrics },
  account_days: { key: ["account_id", "day"], metrics: accountMetrics },
  link_days: { key: ["merchant_account_id", "influencer_account_id", "link_id", "day"], metrics: linkMetrics },
  product_days: { key: ["account_id", "day", "merchant_account_id", "sku"], metrics: productMetrics },
} as const

export type RollupName = keyof typeof rollups
type Sums = Map<string, Record<string, bigint>>
export type Tally = Record<RollupName, Sums>

export function emptyTally(): Tally {
  return { account_hours: new Map(), account_days: new Map(), link_days: new Map(), product_days: new Map() }
}

export function count(tally: Tally, row: Contribution, sign: 1n | -1n = 1n) {
  const { merchantAccountId, influencerAccountId, linkId, day } = row
  const metrics = signed(row.metrics, sign)
  const hour = hourOf(row.at)
  const parties = [merchantAccountId, influencerAccountId].filter((id) => id !== null)

  for (const accountId of parties) {
    add(tally.account_hours, "account_hours", [accountId, hour], metrics)
    add(tally.account_days, "account_days", [accountId, day], metrics)
    for (const { sku, orders, units, salesCents } of row.products) {
      const counted = signed({ orders: BigInt(orders), units: BigInt(units), sales_cents: salesCents }, sign)
      add(tally.product_days, "product_days", [accountId, day, merchantAccountId, sku], counted)
    }
  }
  if (linkId) add(tally.link_days, "link_days", [merchantAccountId, influencerAccountId ?? "", linkId, day], metrics)
}

function signed(metrics: Metrics, sign: bigint): Metrics {
  return Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name, sign * value]))
}

export function hourOf(at: Date): string {
  return new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000).toISOString()
}

function add(sums: Sums, name: RollupName, key: readonly string[], metrics: Metrics) {
  const text = JSON.stringify(key)
  const sum = sums.get(text) ?? {}
  for (const metric of rollups[name].metrics) {
    const added = metrics[metric] ?? 0n
    if (added !== 0n) sum[metric] = (sum[metric] ?? 0n) + added
  }
  sums.set(text, sum)
}

/** A rollup's row that does not say what the rows it counts say. */
export type Difference = { key: string[]; metric: string; stored: bigint; counted: bigint }

export function differences(name: RollupName, stored: Sums, counted: Sums): Difference[] {
  return [...new Set([...stored.keys(), ...counted.keys()])].flatMap((text) =>
    rollups[name].metrics
      .map((metric) => ({
        key: JSON.parse(text) as string[],
        metric,
        stored: stored.get(text)?.[metric] ?? 0n,
        counted: counted.get(text)?.[metric] ?? 0n,
      }))
      .filter((difference) => difference.stored !== difference.counted),
  )
}
