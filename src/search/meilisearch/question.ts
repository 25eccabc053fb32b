import type { MultiSearchQuery } from "meilisearch"
import { queryWords } from "../query-words.ts"
import { pageSize, type SearchQuestion, type Sort } from "../search-question.ts"
import type { Facet } from "../thing.ts"
import { isArabic, strippedOfArticle } from "../words.ts"
import { soundsOf } from "./document.ts"
import { liveIndex } from "./index-names.ts"
import { soundAttribute, wordAttributes } from "./settings.ts"

type Asked = MultiSearchQuery & { indexUid: string }

/** The ways to understand a text, the strictest first; each with a search for the page, and one for every chosen facet. */
export type Reading = { how: "strict" | "heard" | "loose"; page: Asked; withoutChoice: Asked[] }

const orders: Record<Exclude<Sort, "best">, string> = {
  newest: "published_at:desc",
  cheapest: "price_cents:asc",
  dearest: "price_cents:desc",
  reward: "reward_bp:desc",
  rating: "stars:desc",
}

/** All its words; for a Latin text, what sounds like it; and those of its words that say most. */
export function readingsOf(question: SearchQuestion): Reading[] {
  const words = queryWords(question.text, new Map()).map(({ word }) =>
    isArabic(word) ? strippedOfArticle(word) : word,
  )
  const q = words.join(" ")
  if (q === "") return [reading(question, "strict", { q })]
  const searched = { q, attributesToSearchOn: wordAttributes }
  const strict = reading(question, "strict", { ...searched, matchingStrategy: "all" })
  const loose = reading(question, "loose", { ...searched, matchingStrategy: "frequency" })
  const sounds = soundsOf(words.filter((word) => !isArabic(word)))
  if (sounds === "" || words.some(isArabic)) return words.length > 1 ? [strict, loose] : [strict]
  const heard = reading(question, "heard", {
    q: sounds,
    attributesToSearchOn: [soundAttribute],
    matchingStrategy: "all",
  })
  return words.length > 1 ? [strict, heard, loose] : [strict, heard]
}

type Words = Pick<Asked, "q" | "attributesToSearchOn" | "matchingStrategy">

function reading(question: SearchQuestion, how: Reading["how"], words: Words): Reading {
  const groups = [...question.chosen].flatMap(([name, facets]) => (facets.length > 0 ? [{ name, facets }] : []))
  const base = { ...words, indexUid: liveIndex, locales: ["fra" as const, "ara" as const], facets: ["facets"] }
  const filter = (chosen: typeof groups) => [ofKinds(question), ...chosen.map(({ facets }) => facets.map(isIn))]
  const page = {
    ...{ ...base, filter: filter(groups), page: question.page, hitsPerPage: pageSize },
    ...{ attributesToRetrieve: ["kind", "thing"], sort: sortOf(question) },
  }
  const withoutChoice = groups.map((group) => ({
    ...{ ...base, filter: filter(groups.filter((other) => other !== group)), page: 1, hitsPerPage: 0 },
  }))
  return { how, page, withoutChoice }
}

function sortOf({ sort, text }: SearchQuestion): string[] {
  if (sort !== "best") return [orders[sort]]
  return text.trim() === "" ? ["weight:desc", "published_at:desc"] : []
}

function ofKinds({ kinds }: SearchQuestion): string[] {
  return kinds.map((kind) => `kind = "${kind}"`)
}

function isIn(facet: Facet): string {
  return `facets = ${JSON.stringify(facet)}`
}
