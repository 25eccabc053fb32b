import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { Network } from "./network.ts"

export type Niche = { id: string; nameFr: string; nameAr: string }

/** What profiles show of themselves in a list: published ones only, of accounts that are neither closed nor suspended. */
export function selectCards(db: Db, accountIds: readonly string[]) {
  return db
    .selectFrom("influencerProfiles as profile")
    .innerJoin("accounts", "accounts.id", "profile.accountId")
    .where("profile.accountId", "in", accountIds)
    .where("profile.publishedAt", "is not", null)
    .where("accounts.closedAt", "is", null)
    .where(sql<boolean>`not is_suspended(accounts.id)`)
    .select(["profile.accountId", "accounts.slug as handle", "accounts.name", "profile.bioFr", "profile.bioAr"])
    .select(["profile.pictureId", "profile.cities", "profile.languages", "profile.niches", "profile.publishedAt"])
    .select(
      sql<{ network: Network; followers: number | null; verified: boolean }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('network', network, 'followers', followers,
          'verified', verified_at is not null) order by followers desc nulls last, network)
        from audiences where audiences.account_id = profile.account_id), '[]')`.as("audiences"),
    )
    .$narrowType<{ publishedAt: Date }>()
    .execute()
}

export function selectNiches(db: Db, ids: readonly string[]): Promise<Niche[]> {
  return db.selectFrom("categories").where("id", "in", ids).select(["id", "nameFr", "nameAr"]).execute()
}
