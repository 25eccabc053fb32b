import { type ListName, searchLists } from "./search-list.ts"
import { lastPage, type SearchQuestion, type Sort, sorts } from "./search-question.ts"
import { type Facet, type FacetName, facetNames } from "./thing.ts"

/** What an address asks for; the address is all that is known of a search. */
export type Asked = { text: string; chosen: ReadonlyMap<FacetName, readonly Facet[]>; sort: Sort; page: number }

const valueShape = /^[a-z0-9-]{1,40}$/
const mostValues = 8

export function readAsked(name: ListName, query: URLSearchParams): Asked {
  const { facets, sorts: known } = searchLists[name]
  const chosen = facets.map((facet) => [facet, valuesOf(facet, query)] as const)
  const sort = sorts.find((sort) => sort === query.get("sort") && known.includes(sort)) ?? "best"
  const page = Number(query.get("page") ?? 1)
  return {
    text: (query.get("q") ?? "").replaceAll("\u0000", "").slice(0, 100),
    chosen: new Map(chosen.filter(([, values]) => values.length > 0)),
    sort,
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  }
}

function valuesOf(name: FacetName, query: URLSearchParams): Facet[] {
  const values = query.getAll(name).filter((value) => valueShape.test(value))
  return [...new Set(values)].slice(0, mostValues).map((value): Facet => `${name}:${value}`)
}

/** The same search always has the same address: a name in its place, and nothing that says nothing. */
export function searchParams({ text, chosen, sort, page }: Asked): URLSearchParams {
  const parameters = new URLSearchParams()
  if (text.trim() !== "") parameters.set("q", text)
  for (const name of facetNames) for (const facet of chosen.get(name) ?? []) parameters.append(name, facetValue(facet))
  if (sort !== "best") parameters.set("sort", sort)
  if (page > 1) parameters.set("page", String(page))
  return parameters
}

export function searchAddress(path: string, asked: Asked): string {
  const parameters = searchParams(asked).toString()
  return parameters === "" ? path : `${path}?${parameters}`
}

export function facetName(facet: Facet): FacetName {
  return facet.slice(0, facet.indexOf(":")) as FacetName
}

export function facetValue(facet: Facet): string {
  return facet.slice(facet.indexOf(":") + 1)
}

export function isChosen({ chosen }: Asked, facet: Facet): boolean {
  return chosen.get(facetName(facet))?.includes(facet) ?? false
}

export function chosenFacets({ chosen }: Asked): Facet[] {
  return facetNames.flatMap((name) => chosen.get(name) ?? [])
}

export function without(asked: Asked, facet: Facet): Asked {
  const rest = (asked.chosen.get(facetName(facet)) ?? []).filter((other) => other !== facet)
  return choosing(asked, facetName(facet), rest)
}

export function adding(asked: Asked, facet: Facet): Asked {
  return choosing(asked, facetName(facet), [...(asked.chosen.get(facetName(facet)) ?? []), facet])
}

/** In the place of whatever was chosen of this name. */
export function choosing(asked: Asked, name: FacetName, facets: readonly Facet[]): Asked {
  const chosen = new Map(asked.chosen)
  if (facets.length > 0) chosen.set(name, facets)
  else chosen.delete(name)
  return { ...asked, chosen, page: 1 }
}

export function questionOf(list: ListName, { text, chosen, sort, page }: Asked): SearchQuestion {
  return { text, kinds: [searchLists[list].kind], chosen, sort, page }
}
