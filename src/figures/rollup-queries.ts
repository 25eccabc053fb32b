import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { type Day, field, metricsOfRow } from "./recount-queries.ts"
import { type Difference, hourOf, type RollupName, rollups } from "./tally.ts"

export async function readRollup(trx: Trx, name: RollupName, { day, from, until }: Day) {
  const { key, metrics } = rollups[name]
  const column = name === "account_hours" ? "hour" : "day"
  const bounds = column === "hour" ? sql`hour >= ${from} and hour < ${until}` : sql`day = ${day}`
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)} where ${bounds}`.execute(trx)
  return new Map(
    rows.map((row) => [JSON.stringify(key.map((part) => keyText(row[field(part)]))), metricsOfRow(row, metrics)]),
  )
}

/** Sets the metrics that were wrong to what was counted. */
export async function putRight(trx: Trx, name: RollupName, found: Difference[]) {
  const { key } = rollups[name]
  for (const { key: values, metric, counted } of found) {
    await sql`
      insert into ${sql.table(name)} (${sql.raw(key.join(", "))}, ${sql.ref(metric)})
      values (${sql.join(values)}, ${counted})
      on conflict (${sql.raw(key.filter((part) => part !== "influencer_account_id" || name !== "link_days").join(", "))})
      do update set ${sql.ref(metric)} = excluded.${sql.ref(metric)}`.execute(trx)
  }
}

function keyText(value: unknown): string {
  return value instanceof Date ? hourOf(value) : String(value)
}
