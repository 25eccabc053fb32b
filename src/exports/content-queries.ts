import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { readLines } from "#src/orders/order-line.ts"

/** An account's rows in a span of days and of instants, the same days told twice. */
export type Span = { accountId: string; fromDay: string; toDay: string; from: Date; until: Date }
/** The row after which the next ones come; the instant alone would lose those of the same moment. */
export type After = { placedAt: Date; id: string } | null

export const rowsAtOnce = 2000

function ordersOf(db: Db, { accountId, from, until }: Span) {
  return db
    .selectFrom("orders")
    .where("orders.accountId", "=", accountId)
    .where("orders.placedAt", ">=", from)
    .where("orders.placedAt", "<", until)
}

export async function countOrders(db: Db, span: Span): Promise<number> {
  const { count } = await ordersOf(db, span).select(sql<bigint>`count(*)`.as("count")).executeTakeFirstOrThrow()
  return Number(count)
}

export type ExportedOrder = Awaited<ReturnType<typeof listOrders>>[number]

export async function listOrders(db: Db, span: Span, after: After) {
  const rows = await ordersOf(db, span)
    .leftJoin("conversions", (join) =>
      join
        .onRef("conversions.merchantAccountId", "=", "orders.accountId")
        .onRef("conversions.orderId", "=", "orders.id"),
    )
    .leftJoin("commissions", (join) =>
      join
        .onRef("commissions.merchantAccountId", "=", "conversions.merchantAccountId")
        .onRef("commissions.conversionId", "=", "conversions.id"),
    )
    .leftJoin("accounts", "accounts.id", "conversions.influencerAccountId")
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(orders.placed_at, orders.id) < (${after?.placedAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy("orders.placedAt", "desc")
    .orderBy("orders.id", "desc")
    .limit(rowsAtOnce)
    .select(["orders.id", "orders.externalId", "orders.placedAt", "orders.state", "orders.payment", "orders.city"])
    .select(["orders.lines", "orders.units", "orders.unitsKept", "orders.discountCents", "orders.shippingCents"])
    .select(["orders.totalCents", "orders.attributionReason", "orders.promoCode", "accounts.name as influencer"])
    .select(["commissions.amountCents", "commissions.reversedCents", "commissions.state as commissionState"])
    .execute()
  return rows.map((row) => ({ ...row, lines: readLines(row.lines) }))
}

export type Side = "merchantAccountId" | "influencerAccountId"

function conversionsOf(db: Db, side: Side, { accountId, from, until }: Span) {
  return db
    .selectFrom("conversions")
    .where(`conversions.${side}`, "=", accountId)
    .where("conversions.placedAt", ">=", from)
    .where("conversions.placedAt", "<", until)
}

export async function countConversions(db: Db, side: Side, span: Span): Promise<number> {
  const counted = conversionsOf(db, side, span).select(sql<bigint>`count(*)`.as("count"))
  return Number((await counted.executeTakeFirstOrThrow()).count)
}

export type ExportedConversion = Awaited<ReturnType<typeof listConversions>>[number]

/** With what both parties may know; the order's reference is the merchant's alone. */
function conversionsInFull(db: Db, side: Side, span: Span) {
  return conversionsOf(db, side, span)
    .innerJoin("accounts as merchants", "merchants.id", "conversions.merchantAccountId")
    .innerJoin("accounts as influencers", "influencers.id", "conversions.influencerAccountId")
    .innerJoin("programs", (join) =>
      join
        .onRef("programs.accountId", "=", "conversions.merchantAccountId")
        .onRef("programs.id", "=", "conversions.programId"),
    )
    .leftJoin("links", "links.id", "conversions.linkId")
    .leftJoin("orderKeys", (join) =>
      join.on("orderKeys.accountId", "=", span.accountId).onRef("orderKeys.orderId", "=", "conversions.orderId"),
    )
    .leftJoin("commissions", (join) =>
      join
        .onRef("commissions.merchantAccountId", "=", "conversions.merchantAccountId")
        .onRef("commissions.conversionId", "=", "conversions.id"),
    )
}

export function listConversions(db: Db, side: Side, span: Span, after: After) {
  const key = [after?.placedAt, after?.id]
  return conversionsInFull(db, side, span)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(conversions.placed_at, conversions.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)`),
    )
    .orderBy("conversions.placedAt", "desc")
    .orderBy("conversions.id", "desc")
    .limit(rowsAtOnce)
    .select(["conversions.id", "conversions.placedAt", "conversions.orderState", "conversions.reason"])
    .select(["conversions.promoCode", "conversions.salesCents"])
    .select(["merchants.name as merchant", "influencers.name as influencer"])
    .select(["programs.nameFr", "programs.nameAr", "links.code", "links.subId", "orderKeys.externalId"])
    .select(["commissions.amountCents", "commissions.reversedCents", "commissions.paidCents"])
    .select(["commissions.state as commissionState", "commissions.releaseAt"])
    .execute()
}

export function listAccountDays(db: Db, { accountId, fromDay, toDay }: Span) {
  return db
    .selectFrom("accountDays")
    .where("accountId", "=", accountId)
    .where("day", ">=", fromDay)
    .where("day", "<=", toDay)
    .orderBy("day", "desc")
    .select(["day", "clicks", "uniqueClicks", "orders", "confirmed", "delivered", "salesCents", "earnedCents"])
    .execute()
}
