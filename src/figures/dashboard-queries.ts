import type { Db } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"
import type { Instants, Period } from "./period.ts"

/** Who looks: the same rows are a merchant's or an influencer's. */
export type Reader = { accountId: string; kind: "merchant" | "influencer" }

export type Figures = Record<
  | "clicks"
  | "uniqueClicks"
  | "orders"
  | "confirmed"
  | "delivered"
  | "conversions"
  | "linkConversions"
  | "salesCents"
  | "deliveredCents"
  | "earnedCents"
  | "releasesCents"
  | "reversedCents"
  | "paidCents"
  | "inPlaced"
  | "inUnreachable"
  | "inPostponed"
  | "inConfirmed"
  | "inShipped"
  | "inDelivered"
  | "inSettled"
  | "inRefused"
  | "inCancelled"
  | "inReturned",
  bigint
>

const columns = `clicks, unique_clicks, orders, confirmed, delivered, conversions, link_conversions, sales_cents, delivered_cents,
  earned_cents, releases_cents, reversed_cents, paid_cents, in_placed, in_unreachable, in_postponed, in_confirmed, in_shipped,
  in_delivered, in_settled, in_refused, in_cancelled, in_returned`

const days = prepared<Figures & { day: string }>(
  "list_account_days",
  `select day, ${columns} from account_days where account_id = $1 and day between $2 and $3`,
)

export function listDays(db: Db, accountId: string, { from, to }: Period) {
  return days(db, [accountId, from, to])
}

const hours = prepared<Figures & { hour: Date }>(
  "list_account_hours",
  `select hour, ${columns} from account_hours where account_id = $1 and hour >= $2 and hour < $3`,
)

export function listHours(db: Db, accountId: string, { from, until }: Instants) {
  return hours(db, [accountId, from, until])
}

/** What every posting so far adds up to, whatever the period; and the sales ever credited. */
export type Balances = { pending: bigint; released: bigint; reversed: bigint; paid: bigint; conversions: bigint }

const balances = prepared<Balances>(
  "find_balances",
  `select coalesce(sum(pending_cents), 0)::bigint as pending, coalesce(sum(released_cents), 0)::bigint as released,
     coalesce(sum(reversed_cents), 0)::bigint as reversed, coalesce(sum(paid_cents), 0)::bigint as paid,
     coalesce(sum(conversions), 0)::bigint as conversions
   from account_days where account_id = $1`,
)

export async function findBalances(db: Db, accountId: string): Promise<Balances> {
  return theRow(await balances(db, [accountId]))
}

const freshness = prepared<{ freshAt: Date }>("find_freshness", "select fresh_at from figure_watermark")

/** Everything committed before this moment is in the figures. */
export async function findFreshness(db: Db): Promise<Date> {
  return theRow(await freshness(db, [])).freshAt
}

function theRow<Row>([row]: Row[]): Row {
  if (!row) throw new Error("a query of one row answered none")
  return row
}
