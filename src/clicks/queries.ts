import type pg from "pg"
import type { Trx } from "#db/database.ts"
import { plainArray, textArray } from "./array-literal.ts"
import type { Click } from "./click.ts"

const queryTimeoutMs = 3000

export type ResolvedLink = {
  linkId: string
  merchantAccountId: string
  productSlug: string
  shopUrl: string | null
  utm: Record<string, string>
  available: boolean
}

// The click path logs in as `clicks`, which may call these two functions and nothing else.
const resolve = {
  name: "resolve_link",
  text: `select link_id as "linkId", merchant_account_id as "merchantAccountId", product_slug as "productSlug",
           shop_url as "shopUrl", utm, available from resolve_link($1)`,
  query_timeout: queryTimeoutMs,
}
const record = {
  name: "record_clicks",
  text: "select record_clicks($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
  query_timeout: queryTimeoutMs,
}

export async function resolveLink(pool: pg.Pool, code: string): Promise<ResolvedLink | null> {
  const { rows } = await pool.query<ResolvedLink>({ ...resolve, values: [code] })
  return rows[0] ?? null
}

/** Stores a batch in one transaction; a click that is already stored is left as it is. */
export function recordClicks(pool: pg.Pool, clicks: Click[]) {
  const values = [
    plainArray(clicks.map((click) => click.id)),
    plainArray(clicks.map((click) => click.linkId)),
    plainArray(clicks.map((click) => click.day)),
    plainArray(clicks.map((click) => click.visitor)),
    plainArray(clicks.map((click) => click.visitKey)),
    plainArray(clicks.map((click) => click.class)),
    textArray(clicks.map((click) => click.country)),
    textArray(clicks.map((click) => click.city)),
    textArray(clicks.map((click) => click.referrerHost)),
    textArray(clicks.map((click) => click.inApp)),
    plainArray(clicks.map((click) => click.ipKey)),
  ]
  return pool.query({ ...record, values })
}

export async function deleteVisitorsBefore(trx: Trx, day: string): Promise<bigint> {
  const { numDeletedRows } = await trx.deleteFrom("clickVisitors").where("day", "<", day).executeTakeFirst()
  return numDeletedRows
}

export async function deleteClicksBefore(trx: Trx, before: Date): Promise<bigint> {
  const { numDeletedRows } = await trx.deleteFrom("clicks").where("at", "<", before).executeTakeFirst()
  return numDeletedRows
}
