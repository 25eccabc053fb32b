import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { containing } from "#src/i18n/search.ts"
import { cover } from "./queries.ts"

export type PromotedPlace = Awaited<ReturnType<typeof listPlaces>>[number]
export type LinkableProduct = Awaited<ReturnType<typeof listLinkableProducts>>[number]

type Asked = { before: string | null; after: string | null; words: string[] }

function places(db: Db, influencerAccountId: string) {
  return db
    .selectFrom("enrollments")
    .innerJoin("programs", (join) =>
      join
        .onRef("programs.accountId", "=", "enrollments.merchantAccountId")
        .onRef("programs.id", "=", "enrollments.programId"),
    )
    .innerJoin("accounts as merchant", "merchant.id", "enrollments.merchantAccountId")
    .where("enrollments.influencerAccountId", "=", influencerAccountId)
    .select(["enrollments.id", "enrollments.status", "enrollments.merchantAccountId", "enrollments.programId"])
    .select(["programs.nameFr", "programs.nameAr", "merchant.name as merchantName"])
    .select(sql<boolean>`programs.closed_at is not null`.as("isClosed"))
}

/** Where an influencer may promote something today. */
export function listPlaces(db: Db, influencerAccountId: string) {
  return places(db, influencerAccountId)
    .where("enrollments.status", "=", "approved")
    .where("programs.closedAt", "is", null)
    .orderBy("merchant.name")
    .orderBy("enrollments.id")
    .limit(200)
    .execute()
}

export function findPlace(db: Db, influencerAccountId: string, enrollmentId: string) {
  return places(db, influencerAccountId)
    .where("enrollments.id", "=", enrollmentId)
    .executeTakeFirstOrThrow(() => new NotFound(`enrollment ${enrollmentId}`))
}

const product = ["id", "nameFr", "nameAr", "priceCents"] as const

function linkable(db: Db, merchantAccountId: string) {
  return db
    .selectFrom("products")
    .where("products.accountId", "=", merchantAccountId)
    .where("products.publishedAt", "is not", null)
    .where("products.archivedAt", "is", null)
    .where(sql<boolean>`not is_suspended(products.account_id)`)
    .select(product)
    .select(cover.as("coverId"))
}

/** A merchant's products on sale that hold all the words, the newest first; `size + 1` of them tell that there are more. */
export function listLinkableProducts(db: Db, merchantAccountId: string, asked: Asked, size: number) {
  let query = linkable(db, merchantAccountId)
  for (const word of asked.words) query = query.where("searchText", "like", containing(word))
  if (asked.before) query = query.where("id", "<", asked.before)
  if (asked.after) query = query.where("id", ">", asked.after)
  return query
    .orderBy("id", asked.after ? "asc" : "desc")
    .limit(size + 1)
    .execute()
}

export function findLinkableProduct(db: Db, merchantAccountId: string, id: string) {
  return linkable(db, merchantAccountId).where("products.id", "=", id).executeTakeFirst()
}
