import { compareRanks, type Doc, rankOf, type Search, type Settings } from "./matching.ts"
import { TaskFailure } from "./tasks.ts"

export type Query = Search & {
  filter?: unknown
  facets?: string[]
  sort?: string[]
  page?: number
  hitsPerPage?: number
  attributesToRetrieve?: string[]
}

/** One search of one index, as Meilisearch answers it. */
export function searchIn(docs: readonly Doc[], query: Query, settings: Settings) {
  const max = (settings.pagination as { maxTotalHits: number }).maxTotalHits
  const matched = docs
    .filter((doc) => passes(doc, query.filter, settings))
    .flatMap((doc) => {
      const rank = rankOf(doc, query, settings)
      return rank ? [{ doc, rank }] : []
    })
    .toSorted(
      (a, b) => bySort(a.doc, b.doc, query.sort, settings) || compareRanks(a.rank, b.rank) || byWeight(a.doc, b.doc),
    )
  const { page = 1, hitsPerPage = 20 } = query
  const shown = matched.slice(0, max).slice((page - 1) * hitsPerPage, page * hitsPerPage)
  const totalHits = Math.min(max, matched.length)
  return {
    hits: shown.map(({ doc }) => only(doc, query.attributesToRetrieve, settings)),
    ...{ query: query.q ?? "", processingTimeMs: 1, page, hitsPerPage, totalHits },
    totalPages: hitsPerPage === 0 ? 0 : Math.ceil(totalHits / hitsPerPage),
    facetDistribution: countsOf(
      matched.map(({ doc }) => doc),
      query.facets ?? [],
    ),
    facetStats: {},
  }
}

function only(doc: Doc, wanted: string[] | undefined, settings: Settings): Doc {
  const shown = settings.displayedAttributes as string[]
  return Object.fromEntries(
    Object.entries(doc).filter(([name]) => shown.includes(name) && (wanted ?? shown).includes(name)),
  )
}

function countsOf(docs: readonly Doc[], facets: string[]) {
  const count = (name: string) => {
    const values = docs.flatMap((doc) => [doc[name] ?? []].flat() as string[])
    return Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]))
  }
  return Object.fromEntries(facets.map((name) => [name, count(name)]))
}

/** A list is of things that all hold; a list inside it of things of which one does. */
export function passes(doc: Doc, filter: unknown, settings: Settings): boolean {
  if (filter === undefined || filter === null) return true
  if (typeof filter === "string") return holds(doc, filter, settings)
  return (filter as (string | string[])[]).every((one) =>
    Array.isArray(one) ? one.some((each) => holds(doc, each, settings)) : holds(doc, one, settings),
  )
}

function holds(doc: Doc, condition: string, settings: Settings): boolean {
  const [, name = "", how, said = ""] = /^(\w+) (=|IN) (.+)$/.exec(condition) ?? []
  const known = settings.filterableAttributes as string[]
  if (!known.includes(name)) throw new TaskFailure("invalid_search_filter", `Attribute \`${name}\` is not filterable.`)
  const values = [doc[name] ?? []].flat().map(String)
  const wanted = how === "=" ? [JSON.parse(said) as string] : said.replace(/^\[|\]$/g, "").split(", ")
  return wanted.some((one) => values.includes(one))
}

function bySort(a: Doc, b: Doc, sort: string[] | undefined, settings: Settings): number {
  for (const one of sort ?? []) {
    const [name = "", direction] = one.split(":")
    const known = settings.sortableAttributes as string[]
    if (!known.includes(name)) throw new TaskFailure("invalid_search_sort", `Attribute \`${name}\` is not sortable.`)
    const [left, right] = [a[name], b[name]] as [number | null, number | null]
    if (left === right) continue
    if (left === null || right === null) return left === null ? 1 : -1
    return direction === "asc" ? left - right : right - left
  }
  return 0
}

function byWeight(a: Doc, b: Doc): number {
  return Number(b.weight) - Number(a.weight)
}
