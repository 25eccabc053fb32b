import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { Place } from "./product-queries.ts"
import { isShown, stars } from "./standing-queries.ts"

export type ProfileRow = {
  accountId: string
  name: string
  slug: string
  city: string | null
  bioFr: string | null
  bioAr: string | null
  niches: string[]
  nicheNames: string[]
  rootIds: string[]
  cities: string[]
  networks: string[]
  publishedAt: Date
  conversions: number
  stars: number | null
}

/** Of these influencers those who show a profile. */
export async function listProfileRows(db: Db, ids: readonly string[], soldSince: string): Promise<ProfileRow[]> {
  const { rows } = await sql<ProfileRow>`
    select profile.account_id, account.name, account.slug, account.city, profile.bio_fr, profile.bio_ar, profile.niches,
      profile.cities, profile.published_at, ${stars} as stars,
      array(select unnest(array[c.name_fr, c.name_ar]) from categories c where c.id = any (profile.niches)) as niche_names,
      array(select distinct c.parent_id from categories c where c.id = any (profile.niches) and c.parent_id is not null)
        as root_ids,
      array(select a.network from audiences a where a.account_id = profile.account_id) as networks,
      (select coalesce(sum(conversions), 0)::int from account_days d
       where d.account_id = profile.account_id and d.day >= ${soldSince}::date) as conversions
    from influencer_profiles profile join accounts account on account.id = profile.account_id
    where profile.account_id = any (${[...ids]}::uuid[]) and profile.published_at is not null and ${isShown}`.execute(
    db,
  )
  return rows
}

export async function listProfilePlaces(db: Db, after: Place | null, size: number): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select profile.account_id, profile.account_id as id
    from influencer_profiles profile join accounts account on account.id = profile.account_id
    where profile.published_at is not null and ${isShown}
      and ${after ? sql`profile.account_id > ${after.id}::uuid` : sql`true`}
    order by profile.account_id limit ${size}`.execute(db)
  return rows
}
