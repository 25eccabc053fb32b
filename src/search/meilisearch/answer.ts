import type { MultiSearchResult } from "meilisearch"
import type { SearchAnswer, SearchQuestion } from "../search-question.ts"
import type { Facet, ThingKind } from "../thing.ts"
import type { Reading } from "./question.ts"
import { mostFound } from "./settings.ts"

export type Found = MultiSearchResult<{ kind: ThingKind; thing: string }>

const few = 3

/** Of the readings, the first that finds enough; else the one that finds most. */
export function answerOf(
  question: SearchQuestion,
  readings: readonly Reading[],
  results: readonly Found[],
): SearchAnswer {
  let from = 0
  const read = readings.map(({ withoutChoice }) => {
    const [page, ...beside] = results.slice(from, from + 1 + withoutChoice.length)
    from += 1 + withoutChoice.length
    if (!page) throw new Error("fewer answers than searches")
    return { page, beside }
  })
  const best =
    read.find(({ page }) => totalOf(page) >= few) ?? read.toSorted((a, b) => totalOf(b.page) - totalOf(a.page))[0]
  if (!best) throw new Error("no reading of a question")
  return {
    found: best.page.hits.map(({ kind, thing }) => ({ kind, id: thing })),
    total: totalOf(best.page),
    isCapped: totalOf(best.page) >= mostFound,
    counts: countsOf(question, best.page, best.beside),
    corrected: [],
  }
}

function totalOf(found: Found): number {
  return found.totalHits ?? found.estimatedTotalHits ?? found.hits.length
}

function countsOf({ chosen }: SearchQuestion, page: Found, beside: readonly Found[]): Map<Facet, number> {
  const counts = new Map(facetsOf(page))
  const names = [...chosen].filter(([, facets]) => facets.length > 0).map(([name]) => name)
  for (const [index, name] of names.entries()) {
    const found = beside[index]
    if (!found) continue
    for (const [facet, times] of facetsOf(found)) if (facet.startsWith(`${name}:`)) counts.set(facet, times)
  }
  return counts
}

function facetsOf(found: Found): [Facet, number][] {
  return Object.entries(found.facetDistribution?.facets ?? {}) as [Facet, number][]
}
