import type { Db } from "#db/database.ts"
import { casablancaDay, later } from "#src/clock.ts"
import type { Thing } from "../thing.ts"
import { categoryFacets, ratingFacets, regionFacets, weighedFor, weightOf } from "./facets.ts"
import { listProfileRows, type ProfileRow } from "./profile-queries.ts"

/** Of these influencers those who show a profile, as they are found. */
export async function readProfiles(db: Db, ids: readonly string[], now: Date): Promise<Thing[]> {
  if (ids.length === 0) return []
  return (await listProfileRows(db, ids, casablancaDay(later(now, -weighedFor)))).map(thingOf)
}

function thingOf(row: ProfileRow): Thing {
  const { accountId, name, stars, publishedAt } = row
  return {
    ...{ kind: "profile", id: accountId, accountId, nameFr: name, nameAr: name, stars, publishedAt },
    ...{ daysToPay: null, rewardBp: null, priceCents: null },
    labels: [row.slug, ...row.nicheNames, ...row.cities, row.city ?? "", ...row.networks].filter(
      (label) => label !== "",
    ),
    descriptions: [row.bioFr ?? "", row.bioAr ?? ""].filter((text) => text !== ""),
    facets: [
      ...categoryFacets(...row.niches, ...row.rootIds),
      ...regionFacets([...row.cities, row.city]),
      ...ratingFacets(stars),
    ],
    weight: weightOf(row.conversions),
  }
}
