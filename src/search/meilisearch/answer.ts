import type { MultiSearchResult } from "meilisearch"
import type { SearchAnswer, SearchQuestion } from "../search-question.ts"
import type { Facet, ThingKind } from "../thing.ts"
import type { Reading } from "./question.ts"
import { mostFound } from "./settings.ts"

export type Found = MultiSearchResult<{ kind: ThingKind; thing: string }>

const few = 3

/** What a question's readings found, each with its place in the order of the searches. */
export function answerOf(
  question: SearchQuestion,
  readings: readonly Reading[],
  results: readonly Found[],
): SearchAnswer {
  let from = 0
  const read = readings.map(({ how, withoutChoice }) => {
    const [page, ...beside] = results.slice(from, from + 1 + withoutChoice.length)
    from += 1 + withoutChoice.length
    if (!page) throw new Error("fewer answers than searches")
    return { how, page, beside }
  })
  const best = bestOf(read)
  return {
    found: best.page.hits.map(({ kind, thing }) => ({ kind, id: thing })),
    total: totalOf(best.page),
    isCapped: totalOf(best.page) >= mostFound,
    counts: countsOf(question, best.page, best.beside),
    corrected: [],
  }
}

type Read = { how: Reading["how"]; page: Found; beside: Found[] }

/** Few things that have all the words are told among those that have some; what sounds so, only where nothing is written so. */
function bestOf(read: readonly Read[]): Read {
  const of = (how: Reading["how"]) => read.find((one) => one.how === how && totalOf(one.page) > 0)
  const [strict, heard, loose] = [of("strict"), of("heard"), of("loose")]
  const isEnough = strict && (!loose || totalOf(strict.page) >= few)
  const best = isEnough ? strict : strict ? loose : (heard ?? loose ?? read[0])
  if (!best) throw new Error("no reading of a question")
  return best
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
