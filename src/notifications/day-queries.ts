import { type RawBuilder, sql } from "kysely"
import type { Db } from "#db/database.ts"

export type DayFigures = Awaited<ReturnType<typeof listUntoldFigures>>[number]

/** The keys of a day's lines. */
export function dayKeys(day: string) {
  return {
    orders: `orders:${day}`,
    sales: `sales:${day}`,
    released: `commissions_released:${day}`,
    reversed: `commissions_reversed:${day}`,
  }
}

/** The counted figures of a day that no line says yet, of a part of the accounts in the order of their ids. */
export function listUntoldFigures(db: Db, day: string, { after, limit }: { after: string | null; limit: number }) {
  return db
    .selectFrom("accountDays")
    .innerJoin("accounts", "accounts.id", "accountDays.accountId")
    .where("accountDays.day", "=", day)
    .$if(after !== null, (query) => query.where("accountDays.accountId", ">", after))
    .where("accounts.closedAt", "is", null)
    .where(isUntold(day))
    .orderBy("accountDays.accountId")
    .limit(limit)
    .select(["accountDays.accountId", "accounts.kind", "orders", "conversions", "releasesCents", "reversedCents"])
    .execute()
}

function isUntold(day: string) {
  const { orders, sales, released, reversed } = dayKeys(day)
  const amount = (cents: RawBuilder<unknown>) => sql`'amount', jsonb_build_object('cents', ${cents}::text)`
  return sql<boolean>`case when accounts.kind = 'merchant'
    then orders > 0 and ${isUnsaid(orders, sql`'count', orders`)}
    else conversions > 0 and ${isUnsaid(sales, sql`'count', conversions`)}
      or releases_cents > 0 and ${isUnsaid(released, amount(sql`releases_cents`))}
      or reversed_cents > 0 and ${isUnsaid(reversed, amount(sql`reversed_cents`))} end`
}

function isUnsaid(key: string, param: RawBuilder<unknown>) {
  return sql`not exists (select from notifications lines where lines.account_id = account_days.account_id
    and lines.key = ${key} and lines.params @> jsonb_build_object(${param}))`
}
