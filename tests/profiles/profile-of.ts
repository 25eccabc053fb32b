import type { Db } from "#db/database.ts"
import { atlas, salma } from "#tests/cast.ts"

/** An item of her portfolio. */
export const eveningId = "00000000-0000-7000-8005-000000000001"

const since = new Date("2026-07-02T09:00:00Z")

/** Salma's page, published in both languages, with her link to the argan oil in its storefront. */
export async function publishSalma(owner: Db) {
  await owner
    .insertInto("influencerProfiles")
    .values({
      ...{ accountId: salma.id, bioFr: "Beauté naturelle.", bioAr: "جمال طبيعي.", publishedAt: since },
      ...{ niches: ["visage", "cuisine"], cities: ["Casablanca", "Aïn Leuh"], languages: ["darija", "french"] },
    })
    .execute()
  const instagram = { accountId: salma.id, network: "instagram", address: "https://www.instagram.com/salma" }
  await owner
    .insertInto("audiences")
    .values({ ...instagram, followers: 48_200n })
    .execute()
  const share = { accountId: salma.id, network: "instagram" }
  await owner
    .insertInto("audienceShares")
    .values([
      { ...share, kind: "country", value: "MA", percent: 87 },
      { ...share, kind: "city", value: "Casablanca", percent: 40 },
      { ...share, kind: "age", value: "18-24", percent: 35 },
    ])
    .execute()
  await owner
    .insertInto("portfolioItems")
    .values({
      accountId: salma.id,
      id: eveningId,
      title: "Une routine du soir",
      address: "https://example.ma/soir",
      position: 1,
    })
    .execute()
  const item = { accountId: salma.id, merchantAccountId: atlas.id, linkId: salma.link.id, position: 1 }
  await owner
    .insertInto("storefrontItems")
    .values({ ...item, noteFr: "Mon indispensable." })
    .execute()
}
