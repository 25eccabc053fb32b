import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { LinkState, Utm } from "./link.ts"

export type LinkSummary = Awaited<ReturnType<typeof listLinks>>[number]

type Page = { before: string | null; after: string | null }

/** A product's first picture. */
export const cover = sql<string | null>`(
  select picture.id from product_pictures picture
  where picture.account_id = products.account_id and picture.product_id = products.id
  order by picture.position, picture.id limit 1)`

export type NewLink = {
  merchantAccountId: string
  influencerAccountId: string
  enrollmentId: string
  programId: string
  productId: string
  code: string
  subId: string | null
  utm: Utm
}

/** Nothing comes back when another link has that code. */
export function insertLink(trx: Trx, link: NewLink) {
  return trx
    .insertInto("links")
    .values({ ...link, utm: JSON.stringify(link.utm) })
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("id")
    .executeTakeFirst()
}

function links(db: Db, influencerAccountId: string) {
  return (
    db
      .selectFrom("links")
      .innerJoin("products", (join) =>
        join.onRef("products.accountId", "=", "links.merchantAccountId").onRef("products.id", "=", "links.productId"),
      )
      .innerJoin("accounts as merchant", "merchant.id", "links.merchantAccountId")
      .where("links.influencerAccountId", "=", influencerAccountId)
      .select(["links.id", "links.code", "links.subId", "links.createdAt", "links.archivedAt", "links.enrollmentId"])
      .select(["products.nameFr", "products.nameAr", "merchant.name as merchantName"])
      // As text, because names inside a JSON column would be turned into camel case.
      .select(sql<string>`links.utm::text`.as("utm"))
      .select(
        sql<boolean>`products.published_at is not null and products.archived_at is null
          and merchant.closed_at is null and not is_suspended(merchant.id)`.as("isOnSale"),
      )
      .select(cover.as("coverId"))
  )
}

/** A page of an influencer's links, the newest first; `size + 1` of them tell that there are more. */
export function listLinks(db: Db, influencerAccountId: string, asked: Page & { state: LinkState }, size: number) {
  let query = links(db, influencerAccountId)
  query = query.where("links.archivedAt", asked.state === "archived" ? "is not" : "is", null)
  if (asked.before) query = query.where("links.id", "<", asked.before)
  if (asked.after) query = query.where("links.id", ">", asked.after)
  return query
    .orderBy("links.id", asked.after ? "asc" : "desc")
    .limit(size + 1)
    .execute()
}

export function findLink(db: Db, influencerAccountId: string, id: string) {
  return links(db, influencerAccountId)
    .where("links.id", "=", id)
    .executeTakeFirstOrThrow(() => new NotFound(`link ${id}`))
}

/** False when the link is already so. */
export async function setArchived(
  trx: Trx,
  influencerAccountId: string,
  id: string,
  at: Date | null,
): Promise<boolean> {
  const changed = await trx
    .updateTable("links")
    .set({ archivedAt: at })
    .where("influencerAccountId", "=", influencerAccountId)
    .where("id", "=", id)
    .where("archivedAt", at ? "is" : "is not", null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
