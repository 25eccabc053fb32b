import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

export async function listPictureIds(db: Db, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select picture_id as id from influencer_profiles where account_id = ${accountId} and picture_id is not null
    union
    select picture_id from portfolio_items where account_id = ${accountId} and picture_id is not null`.execute(db)
  return rows.map((row) => row.id)
}

/** The row stays, empty: it says that the address was theirs. */
export async function emptyProfile(trx: Trx, accountId: string) {
  for (const table of ["storefrontItems", "portfolioItems", "audienceShares", "audiences"] as const)
    await trx.deleteFrom(table).where("accountId", "=", accountId).execute()
  await trx
    .updateTable("influencerProfiles")
    .set({ bioFr: null, bioAr: null, niches: [], cities: [], languages: [], pictureId: null, publishedAt: null })
    .set({ handleChosenAt: null, formerSlug: null })
    .where("accountId", "=", accountId)
    .execute()
}

/** Influencers whose account closed so long ago and whose page is still there. */
export async function listShownOfClosed(db: Db, before: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("influencerProfiles as profile")
    .innerJoin("accounts", "accounts.id", "profile.accountId")
    .where("accounts.closedAt", "<", before)
    .where((is) =>
      is.or([
        is("profile.bioFr", "is not", null),
        is("profile.bioAr", "is not", null),
        is("profile.pictureId", "is not", null),
        is("profile.publishedAt", "is not", null),
        is.exists(
          is.selectFrom("audiences").whereRef("audiences.accountId", "=", "profile.accountId").select("network"),
        ),
        is.exists(
          is.selectFrom("portfolioItems").whereRef("portfolioItems.accountId", "=", "profile.accountId").select("id"),
        ),
      ]),
    )
    .select("profile.accountId")
    .execute()
  return rows.map((row) => row.accountId)
}
