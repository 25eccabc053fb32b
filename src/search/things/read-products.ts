import type { Db } from "#db/database.ts"
import { casablancaDay, later } from "#src/clock.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { rewardsInForce } from "#src/programs/rewards-in-force.ts"
import type { Facet, Thing } from "../thing.ts"
import { bestRuleFor, rateOf } from "./best-reward.ts"
import {
  categoryFacets,
  facet,
  paidWithinFacets,
  priceFacet,
  ratingFacets,
  regionFacets,
  rewardFacets,
  weighedFor,
  weightOf,
} from "./facets.ts"
import { listProductRows, type ProductRow } from "./product-queries.ts"
import { listOpenProgramIds } from "./program-queries.ts"

/** Of these products those that everybody may see, as they are found. */
export async function readProducts(db: Db, ids: readonly string[], now: Date): Promise<Thing[]> {
  if (ids.length === 0) return []
  const rows = await listProductRows(db, ids, casablancaDay(later(now, -weighedFor)))
  const programs = await listOpenProgramIds(db, [...new Set(rows.map(({ accountId }) => accountId))])
  const rules = await rewardsInForce(
    db,
    programs.map(({ id }) => id),
    now,
  )
  const rulesOf = Map.groupBy(programs, ({ accountId }) => accountId)
  return rows.map((row) => {
    const offered = (rulesOf.get(row.accountId) ?? []).map(({ id }) => rules.get(id) ?? [])
    return thingOf(row, bestRuleFor(offered, row))
  })
}

function thingOf(row: ProductRow, rule: RewardRule | null): Thing {
  const { id, accountId, nameFr, nameAr, stars, daysToPay, publishedAt } = row
  const rewardBp = rule && rateOf(rule, row.priceCents)
  return {
    ...{ kind: "product", id, accountId, nameFr, nameAr, stars, daysToPay, publishedAt, rewardBp },
    labels: [row.brand ?? "", row.merchantName, row.city ?? "", ...row.categoryNames].filter((label) => label !== ""),
    descriptions: [...row.variantNames, row.descriptionFr ?? "", row.descriptionAr ?? ""].filter((text) => text !== ""),
    facets: facetsOf(row, rule, rewardBp),
    priceCents: row.lowestCents,
    weight: weightOf(row.sold),
  }
}

function facetsOf(row: ProductRow, rule: RewardRule | null, rewardBp: number | null): Facet[] {
  return [
    ...categoryFacets(row.categoryId, row.rootId),
    ...regionFacets([row.city]),
    facet("kind", row.kind),
    ...(rule ? [facet("reward_kind", rule.kind)] : []),
    ...rewardFacets(rewardBp),
    priceFacet(row.lowestCents),
    ...ratingFacets(row.stars),
    ...paidWithinFacets(row.daysToPay),
  ]
}
