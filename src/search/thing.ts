export const thingKinds = ["product", "program", "profile"] as const
export type ThingKind = (typeof thingKinds)[number]

/** What things are filtered by; a value is a word of ours, told in both languages by the page. */
export const facetNames = [
  "category",
  "kind",
  "price",
  "reward",
  "reward_kind",
  "region",
  "rating",
  "paid_within",
] as const
export type FacetName = (typeof facetNames)[number]
export type Facet = `${FacetName}:${string}`

/** What can be found, whole: its words in both languages, what it is filtered by, and what its card shows. */
export type Thing = {
  kind: ThingKind
  id: string
  accountId: string
  nameFr: string | null
  nameAr: string | null
  /** Words beside the name: brand, category, merchant, niches. */
  labels: string[]
  descriptions: string[]
  facets: Facet[]
  priceCents: bigint | null
  rewardBp: number | null
  stars: number | null
  daysToPay: number | null
  /** How much more is sold through it than through others, 0 to 1. */
  weight: number
  publishedAt: Date
}
