import type { Facet, FacetName, ThingKind } from "./thing.ts"

export const sorts = ["best", "newest", "cheapest", "dearest", "reward", "rating"] as const
export type Sort = (typeof sorts)[number]

export type SearchQuestion = {
  text: string
  kinds: ThingKind[]
  /** Any of the values of one facet, and all the facets. */
  chosen: ReadonlyMap<FacetName, readonly Facet[]>
  sort: Sort
  /** From 1. */
  page: number
}

export type FoundThing = { kind: ThingKind; id: string }
export type SearchAnswer = {
  found: FoundThing[]
  total: number
  /** More than what was counted: facets and total are of the first that were found. */
  isCapped: boolean
  /** Of each value, how many would be found were it the only one chosen of its facet. */
  counts: ReadonlyMap<Facet, number>
  /** Words of the index that were taken for misspelt ones. */
  corrected: string[]
}

export const pageSize = 24
export const lastPage = 40
