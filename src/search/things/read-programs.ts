import type { Db } from "#db/database.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { rewardsInForce } from "#src/programs/rewards-in-force.ts"
import type { Thing } from "../thing.ts"
import {
  categoryFacets,
  facet,
  paidWithinFacets,
  ratingFacets,
  regionFacets,
  rewardFacets,
  weightOf,
} from "./facets.ts"
import { listProgramRows, type ProgramRow } from "./program-queries.ts"

/** Of these programs those that can be joined, as they are found: by their merchant's products too. */
export async function readPrograms(db: Db, ids: readonly string[], now: Date): Promise<Thing[]> {
  if (ids.length === 0) return []
  const rows = await listProgramRows(db, ids)
  const rules = await rewardsInForce(
    db,
    rows.map(({ id }) => id),
    now,
  )
  return rows.map((row) => thingOf(row, rules.get(row.id) ?? []))
}

function thingOf(row: ProgramRow, rules: RewardRule[]): Thing {
  const { id, accountId, nameFr, nameAr, stars, daysToPay } = row
  const rates = rules.flatMap((rule) => (rule.kind === "percent" ? [rule.rateBp] : []))
  const rewardBp = rates.length > 0 ? Math.max(...rates) : null
  const kinds = [...new Set(rules.map(({ kind }) => kind))]
  return {
    ...{ kind: "program", id, accountId, nameFr, nameAr, stars, daysToPay, rewardBp, priceCents: null },
    labels: [row.merchantName, row.city ?? "", ...row.categoryNames].filter((label) => label !== ""),
    descriptions: [row.descriptionFr ?? "", row.descriptionAr ?? "", ...row.productNames].filter((text) => text !== ""),
    facets: [
      ...categoryFacets(...row.categoryIds),
      ...regionFacets([row.city]),
      ...row.productKinds.map((kind) => facet("kind", kind)),
      ...kinds.map((kind) => facet("reward_kind", kind)),
      ...rewardFacets(rewardBp),
      ...ratingFacets(stars),
      ...paidWithinFacets(daysToPay),
    ],
    weight: weightOf(row.members),
    publishedAt: row.openedAt,
  }
}
