import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Approval, AttributionModel } from "./program.ts"

export type OpenProgram = Awaited<ReturnType<typeof listOpenPrograms>>[number]
export type OfferedProgram = Awaited<ReturnType<typeof findOfferedProgram>>
export type OfferedProduct = Awaited<ReturnType<typeof listOfferedProducts>>[number]

/** Of these the open programs of merchants in good standing; published tables, so everybody sees them. */
export function listOpenPrograms(db: Db, ids: readonly string[]) {
  return db
    .selectFrom("programs")
    .innerJoin("accounts", "accounts.id", "programs.accountId")
    .where("programs.openedAt", "is not", null)
    .where("programs.closedAt", "is", null)
    .where("accounts.closedAt", "is", null)
    .where(sql<boolean>`not is_stopped(accounts.id, 'enrollments')`)
    .where("programs.id", "in", ids)
    .select(["programs.id", "programs.accountId", "programs.slug", "programs.nameFr", "programs.nameAr"])
    .select(["programs.discountBp", "programs.approval", "programs.holdDays"])
    .select(["accounts.name as merchantName", "accounts.city as merchantCity"])
    .execute()
}

/** Three covers of each merchant, for the cards. */
export async function listCovers(db: Db, accountIds: string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ accountId: string; covers: string[] }>`
    select account_id, array(
      select picture.id from products product
      join lateral (select id from product_pictures where account_id = product.account_id and product_id = product.id
                    order by position, id limit 1) picture on true
      where product.account_id = merchant.account_id and product.published_at is not null and product.archived_at is null
      order by product.published_at desc limit 3) as covers
    from unnest(${accountIds}::uuid[]) as merchant (account_id)`.execute(db)
  return new Map(rows.map((row) => [row.accountId, row.covers]))
}

/** A program that was opened, by its address, with its merchant and the merchant's standing. */
export function findOfferedProgram(db: Db, slug: string) {
  return db
    .selectFrom("programs")
    .innerJoin("accounts", "accounts.id", "programs.accountId")
    .where("programs.slug", "=", slug)
    .where("programs.openedAt", "is not", null)
    .selectAll("programs")
    .select(["accounts.name as merchantName", "accounts.city as merchantCity", "accounts.bio as merchantBio"])
    .select("accounts.siteUrl as merchantSite")
    .select(sql<boolean>`accounts.closed_at is not null or is_suspended(accounts.id)`.as("merchantStopped"))
    .select(sql<boolean>`is_stopped(accounts.id, 'enrollments')`.as("enrollmentsStopped"))
    .$narrowType<{ attributionModel: AttributionModel; approval: Approval }>()
    .executeTakeFirstOrThrow(() => new NotFound(`program ${slug}`))
}

/** A merchant's products on sale, with their covers. */
export function listOfferedProducts(db: Db, accountId: string) {
  const cover = sql<string | null>`(
    select id from product_pictures p where p.account_id = products.account_id and p.product_id = products.id
    order by p.position, p.id limit 1)`
  return db
    .selectFrom("products")
    .where("accountId", "=", accountId)
    .where("publishedAt", "is not", null)
    .where("archivedAt", "is", null)
    .orderBy("publishedAt", "desc")
    .orderBy("id")
    .limit(60)
    .select(["id", "slug", "nameFr", "nameAr", "priceCents", "vatRateBp", cover.as("coverId")])
    .execute()
}

/** Names for the rules that single products out, archived ones included; published, so one read serves many merchants. */
export function listProductNames(db: Db, ids: string[]) {
  return db
    .selectFrom("products")
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .select(["id", "nameFr", "nameAr"])
    .execute()
}
