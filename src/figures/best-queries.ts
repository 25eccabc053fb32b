import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { Reader } from "./dashboard-queries.ts"
import type { Period } from "./period.ts"

const bestCount = 8
const sum = (column: string) => sql<bigint>`sum(${sql.ref(column)})::bigint`

function linkDays(db: Db, { accountId, kind }: Reader, { from, to }: Period) {
  return db
    .selectFrom("linkDays")
    .where(kind === "merchant" ? "linkDays.merchantAccountId" : "linkDays.influencerAccountId", "=", accountId)
    .where("linkDays.day", ">=", from)
    .where("linkDays.day", "<=", to)
}

export type BestLink = Awaited<ReturnType<typeof listBestLinks>>[number]

export function listBestLinks(db: Db, reader: Reader, period: Period) {
  return db
    .with("best", () =>
      linkDays(db, reader, period)
        .groupBy(["merchantAccountId", "linkId"])
        .select(["merchantAccountId", "linkId", sum("clicks").as("clicks"), sum("uniqueClicks").as("uniqueClicks")])
        .select([sum("conversions").as("conversions"), sum("salesCents").as("salesCents")])
        .orderBy("conversions", "desc")
        .orderBy("clicks", "desc")
        .orderBy("linkId")
        .limit(bestCount),
    )
    .selectFrom("best")
    .innerJoin("links", (join) =>
      join.onRef("links.merchantAccountId", "=", "best.merchantAccountId").onRef("links.id", "=", "best.linkId"),
    )
    .innerJoin("products", (join) =>
      join.onRef("products.accountId", "=", "links.merchantAccountId").onRef("products.id", "=", "links.productId"),
    )
    .innerJoin(
      "accounts",
      "accounts.id",
      reader.kind === "merchant" ? "links.influencerAccountId" : "links.merchantAccountId",
    )
    .orderBy("best.conversions", "desc")
    .orderBy("best.clicks", "desc")
    .orderBy("best.linkId")
    .select(["links.code", "links.subId", "products.nameFr", "products.nameAr", "accounts.name as party"])
    .select(["best.clicks", "best.uniqueClicks", "best.conversions", "best.salesCents"])
    .execute()
}

export type BestSubId = Awaited<ReturnType<typeof listBestSubIds>>[number]

/** Sub-ids are an influencer's own words: two influencers' are two, even when they are spelled alike. */
export function listBestSubIds(db: Db, reader: Reader, period: Period) {
  return linkDays(db, reader, period)
    .innerJoin("links", (join) =>
      join
        .onRef("links.merchantAccountId", "=", "linkDays.merchantAccountId")
        .onRef("links.id", "=", "linkDays.linkId"),
    )
    .innerJoin("accounts", "accounts.id", "links.influencerAccountId")
    .where("links.subId", "is not", null)
    .groupBy(["links.influencerAccountId", "accounts.name", "links.subId"])
    .select([sql<string>`links.sub_id`.as("subId"), "accounts.name as party", sum("clicks").as("clicks")])
    .select([sum("uniqueClicks").as("uniqueClicks"), sum("conversions").as("conversions")])
    .select(sum("salesCents").as("salesCents"))
    .orderBy("conversions", "desc")
    .orderBy("clicks", "desc")
    .orderBy("subId")
    .limit(bestCount)
    .execute()
}

export type BestProduct = Awaited<ReturnType<typeof listBestProducts>>[number]

/** By what was ordered, link or code; a SKU that is no product of the catalogue is shown as it was sent. */
export function listBestProducts(db: Db, { accountId }: Reader, { from, to }: Period) {
  return db
    .with("best", () =>
      db
        .selectFrom("productDays")
        .where("accountId", "=", accountId)
        .where("day", ">=", from)
        .where("day", "<=", to)
        .groupBy(["merchantAccountId", "sku"])
        .select(["merchantAccountId", "sku", sum("orders").as("orders"), sum("units").as("units")])
        .select(sum("salesCents").as("salesCents"))
        .orderBy("salesCents", "desc")
        .orderBy("orders", "desc")
        .orderBy("sku")
        .limit(bestCount),
    )
    .selectFrom("best")
    .innerJoin("accounts", "accounts.id", "best.merchantAccountId")
    .leftJoin("products", (join) =>
      join.onRef("products.accountId", "=", "best.merchantAccountId").onRef("products.sku", "=", "best.sku"),
    )
    .orderBy("best.salesCents", "desc")
    .orderBy("best.orders", "desc")
    .orderBy("best.sku")
    .select(["best.sku", "products.nameFr", "products.nameAr", "accounts.name as party"])
    .select(["best.orders", "best.units", "best.salesCents"])
    .execute()
}
