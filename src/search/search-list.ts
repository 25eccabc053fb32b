import type { Sort } from "./search-question.ts"
import type { FacetName, ThingKind } from "./thing.ts"

export const listNames = ["marketplace", "discover", "creators"] as const
export type ListName = (typeof listNames)[number]

/** One of the three lists: what it holds, and by what it is narrowed and ordered. */
type List = { kind: ThingKind; facets: FacetName[]; sorts: Sort[] }

export const searchLists: Record<ListName, List> = {
  marketplace: {
    kind: "product",
    facets: ["category", "price", "kind", "region", "rating", "reward", "reward_kind", "paid_within"],
    sorts: ["best", "newest", "cheapest", "dearest", "rating", "reward"],
  },
  discover: {
    kind: "program",
    facets: ["category", "reward", "reward_kind", "paid_within", "region", "rating", "kind"],
    sorts: ["best", "newest", "reward", "rating"],
  },
  creators: {
    kind: "profile",
    facets: ["category", "region", "rating"],
    sorts: ["best", "newest", "rating"],
  },
}

/** What matters to who promotes and not to who buys. */
const promotersOnly: readonly string[] = ["reward", "reward_kind", "paid_within"]

export function facetsFor(name: ListName, promotes: boolean): FacetName[] {
  return searchLists[name].facets.filter((facet) => promotes || !promotersOnly.includes(facet))
}

export function sortsFor(name: ListName, promotes: boolean): Sort[] {
  return searchLists[name].sorts.filter((sort) => promotes || !promotersOnly.includes(sort))
}
