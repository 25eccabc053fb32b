import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { ListName } from "#src/search/search-list.ts"
import type { ThingKind } from "#src/search/thing.ts"
import type { Frequency } from "./saved-search.ts"

export type News = { id: string; nameFr: string | null; nameAr: string | null; slug: string; publishedAt: Date }

const things = {
  product: sql`select id, name_fr, name_ar, slug, published_at from products where archived_at is null`,
  program: sql`select id, name_fr, name_ar, slug, opened_at as published_at from programs where closed_at is null`,
  profile: sql`select a.id, a.name as name_fr, a.name as name_ar, a.slug, p.published_at
    from influencer_profiles p join accounts a on a.id = p.account_id`,
}

/** Of what a search found, that which was published in that time, the newest first. */
export async function listPublishedBetween(
  db: Db,
  kind: ThingKind,
  ids: string[],
  { since, until }: { since: Date; until: Date },
): Promise<News[]> {
  const { rows } = await sql<News>`
    select * from (${things[kind]}) as things
    where id = any (${ids}::uuid[]) and published_at > ${since} and published_at <= ${until}
    order by published_at desc, id`.execute(db)
  return rows
}

/** A search with the person who saved it, while both are still there and a mail reaches them. */
export function findDigested(db: Db, accountId: string, id: string) {
  return db
    .selectFrom("savedSearches as searches")
    .innerJoin("auth.users as users", "users.id", "searches.userId")
    .innerJoin("memberships", (join) =>
      join.onRef("memberships.userId", "=", "users.id").onRef("memberships.accountId", "=", "searches.accountId"),
    )
    .where("searches.accountId", "=", accountId)
    .where("searches.id", "=", id)
    .where("searches.every", "<>", "never")
    .where("memberships.endedAt", "is", null)
    .where("users.closedAt", "is", null)
    .where("users.emailConfirmedAt", "is not", null)
    .select(["searches.id", "searches.name", "searches.list", "searches.query", "searches.every", "searches.userId"])
    .select(["users.email", "users.locale"])
    .$narrowType<{ list: ListName; every: Frequency; locale: Locale }>()
    .executeTakeFirst()
}
