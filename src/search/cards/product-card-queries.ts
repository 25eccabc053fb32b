import { sql } from "kysely"
import type { Db } from "#db/database.ts"

export type FoundProduct = Awaited<ReturnType<typeof listFoundProducts>>[number]

const lowest = sql<bigint>`coalesce((select min(coalesce(v.price_cents, products.price_cents)) from product_variants v
  where v.account_id = products.account_id and v.product_id = products.id and v.archived_at is null), products.price_cents)`
const highest = sql<bigint>`coalesce((select max(coalesce(v.price_cents, products.price_cents)) from product_variants v
  where v.account_id = products.account_id and v.product_id = products.id and v.archived_at is null), products.price_cents)`
const isSoldOut = sql<boolean>`case
  when exists (select from product_variants v where v.account_id = products.account_id and v.product_id = products.id
    and v.archived_at is null)
  then not exists (select from product_variants v where v.account_id = products.account_id and v.product_id = products.id
    and v.archived_at is null and (v.stock is null or v.stock > 0))
  else coalesce(products.stock = 0, false) end`
const cover = sql<string | null>`(select id from product_pictures p
  where p.account_id = products.account_id and p.product_id = products.id order by p.position, p.id limit 1)`

/** What the cards of these products show, of those that are still for everybody to see. */
export function listFoundProducts(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("products")
    .innerJoin("accounts", "accounts.id", "products.accountId")
    .leftJoin("ratings", "ratings.accountId", "products.accountId")
    .leftJoin("merchantReputation as reputation", "reputation.accountId", "products.accountId")
    .where("products.id", "in", ids)
    .where("products.publishedAt", "is not", null)
    .where("products.archivedAt", "is", null)
    .where("accounts.closedAt", "is", null)
    .where(sql<boolean>`not is_suspended(accounts.id)`)
    .select([
      "products.id",
      "products.accountId",
      "products.slug",
      "products.nameFr",
      "products.nameAr",
      "products.kind",
    ])
    .select(["products.priceCents", "products.vatRateBp", "accounts.name as merchantName", "accounts.city"])
    .select(["ratings.reviews", "ratings.starsSum", "reputation.medianDaysToPay"])
    .select([lowest.as("lowestCents"), highest.as("highestCents"), isSoldOut.as("isSoldOut"), cover.as("coverId")])
    .execute()
}

/** The open programs of these merchants, with the influencer's place in each. */
export async function listPlacesToPromote(db: Db, accountIds: readonly string[], influencerId: string) {
  return db
    .selectFrom("programs")
    .leftJoin("enrollments", (join) =>
      join
        .onRef("enrollments.merchantAccountId", "=", "programs.accountId")
        .onRef("enrollments.programId", "=", "programs.id")
        .on("enrollments.influencerAccountId", "=", influencerId)
        .on("enrollments.status", "in", ["approved", "pending"]),
    )
    .where("programs.accountId", "in", accountIds)
    .where("programs.openedAt", "is not", null)
    .where("programs.closedAt", "is", null)
    .where(sql<boolean>`not is_stopped(programs.account_id, 'enrollments')`)
    .select(["programs.id", "programs.accountId", "programs.slug"])
    .select(["enrollments.id as enrollmentId", "enrollments.status"])
    .execute()
}
