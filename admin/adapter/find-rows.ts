import { type RawBuilder, sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import type { Column, Rows } from "./rows.ts"

export type Row = Record<string, unknown>
export type Sought = Record<string, unknown>
export type Part = { limit: number; offset: number; sortBy: string; direction: "asc" | "desc" }

/** A page's number needs no more: counting on costs a walk through the whole table. */
const countLimit = 10_000

const always = sql<boolean>`true`
const never = sql<boolean>`false`

export async function findRows(trx: Trx, rows: Rows, sought: Sought, part: Part): Promise<Row[]> {
  // The column comes from the address.
  const sortBy = Object.hasOwn(rows.columns, part.sortBy) ? part.sortBy : rows.newestBy
  const direction = part.direction === "asc" ? sql`asc` : sql`desc`
  const order = [sql`${sql.ref(sortBy)} ${direction} nulls last`, ...rows.key.map((name) => sql.ref(name))]
  const { rows: found } = await sql<Row>`
    select * from ${rows.select(trx)} as listed where ${matching(rows, sought)}
    order by ${sql.join(order)} limit ${part.limit} offset ${part.offset}`.execute(trx)
  return found
}

export async function countRows(trx: Trx, rows: Rows, sought: Sought): Promise<number> {
  const { rows: counted } = await sql<{ count: bigint }>`
    select count(*) from (
      select from ${rows.select(trx)} as listed where ${matching(rows, sought)} limit ${countLimit}
    ) as counted`.execute(trx)
  return Number(counted[0]?.count ?? 0)
}

export async function findRowsByIds(trx: Trx, rows: Rows, ids: string[]): Promise<Row[]> {
  const keys = ids.map((id) => id.split(".")).filter((parts) => parts.length === rows.key.length)
  if (keys.length === 0) return []
  const wanted = keys.map((parts) => both(rows.key.map((name, index) => equal(rows, name, parts[index] ?? ""))))
  const { rows: found } = await sql<Row>`
    select * from ${rows.select(trx)} as listed where ${sql.join(wanted, sql` or `)}`.execute(trx)
  return found
}

function matching(rows: Rows, sought: Sought): RawBuilder<boolean> {
  const conditions = Object.entries(sought).flatMap(([name, value]) =>
    Object.hasOwn(rows.columns, name) ? [condition(rows, name, value)] : [],
  )
  return both(conditions)
}

function both(conditions: RawBuilder<boolean>[]): RawBuilder<boolean> {
  return conditions.length === 0 ? always : sql`(${sql.join(conditions, sql` and `)})`
}

function condition(rows: Rows, name: string, value: unknown): RawBuilder<boolean> {
  // Postgres keeps no zero byte in a text.
  const text = String(value).replaceAll("\0", "")
  const { kind } = rows.columns[name] as Column
  if (kind === "when") return between(name, value)
  if (kind === "text" || kind === "long") return sql`${sql.ref(name)} ilike ${`%${text.replace(/[\\%_]/g, "\\$&")}%`}`
  return equal(rows, name, text)
}

function equal(rows: Rows, name: string, value: string): RawBuilder<boolean> {
  const kind = rows.columns[name]?.kind
  if (kind !== "id" && kind !== "account") return sql`${sql.ref(name)}::text = ${value}`
  // A malformed uuid finds nothing, rather than failing the statement.
  return isUuid(value) ? sql`${sql.ref(name)} = ${value}` : never
}

function between(name: string, value: unknown): RawBuilder<boolean> {
  const { from, to } = Object(value) as { from?: unknown; to?: unknown }
  const bounds = [
    ...(isInstant(from) ? [sql<boolean>`${sql.ref(name)} >= ${from}::timestamptz`] : []),
    ...(isInstant(to) ? [sql<boolean>`${sql.ref(name)} <= ${to}::timestamptz`] : []),
  ]
  return both(bounds)
}

function isInstant(value: unknown): value is string {
  return typeof value === "string" && /^20\d\d-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value))
}
