import type { ThingKind } from "#src/search/thing.ts"

/** One thing of the relevance set, as a merchant or an influencer would tell it. */
export type ThingToFind = {
  id: string
  kind: ThingKind
  category: string | null
  nameFr: string
  nameAr: string
  /** A brand, cities: what stands beside the name. */
  labels: string[]
  descriptionFr: string | null
  descriptionAr: string | null
}
