import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { Instants, Period } from "./period.ts"

/** Who looks: the same rows are a merchant's or an influencer's. */
export type Reader = { accountId: string; kind: "merchant" | "influencer" }

const columns = [
  ...["clicks", "uniqueClicks", "orders", "confirmed", "delivered", "conversions", "linkConversions"],
  ...["salesCents", "deliveredCents", "earnedCents", "releasesCents", "reversedCents", "paidCents"],
  ...["inPlaced", "inUnreachable", "inPostponed", "inConfirmed", "inShipped"],
  ...["inDelivered", "inSettled", "inRefused", "inCancelled", "inReturned"],
] as const

export type Figures = Record<(typeof columns)[number], bigint>

export function listDays(db: Db, accountId: string, { from, to }: Period) {
  return db
    .selectFrom("accountDays")
    .where("accountId", "=", accountId)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .select(["day", ...columns])
    .execute()
}

export function listHours(db: Db, accountId: string, { from, until }: Instants) {
  return db
    .selectFrom("accountHours")
    .where("accountId", "=", accountId)
    .where("hour", ">=", from)
    .where("hour", "<", until)
    .select(["hour", ...columns])
    .execute()
}

export type Balances = { pending: bigint; released: bigint; reversed: bigint; paid: bigint; conversions: bigint }

/** What every posting so far adds up to, whatever the period. */
export async function findBalances(db: Db, accountId: string): Promise<Balances> {
  const total = (column: string) => sql<bigint>`coalesce(sum(${sql.ref(column)}), 0)::bigint`
  return db
    .selectFrom("accountDays")
    .where("accountId", "=", accountId)
    .select([total("pendingCents").as("pending"), total("releasedCents").as("released")])
    .select([total("reversedCents").as("reversed"), total("paidCents").as("paid")])
    .select(total("conversions").as("conversions"))
    .executeTakeFirstOrThrow()
}

/** Everything committed before this moment is in the figures. */
export async function findFreshness(db: Db): Promise<Date> {
  const { freshAt } = await db.selectFrom("figureWatermark").select("freshAt").executeTakeFirstOrThrow()
  return freshAt
}
