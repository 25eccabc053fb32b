import type { Db } from "#db/database.ts"
import { readCategoryTree } from "#src/categories/read-categories.ts"
import { type Matcher, matcherOf } from "./highlight.ts"
import { readSynonyms } from "./read-synonyms.ts"
import { search } from "./search.ts"
import { type Asked, chosenFacets, questionOf, without } from "./search-address.ts"
import type { ListName } from "./search-list.ts"
import type { SearchAnswer } from "./search-question.ts"
import type { Facet } from "./thing.ts"

/** With how much fewer was asked, and how much that would find. */
export type Looser = { facet: Facet; total: number }

export type Results = {
  list: ListName
  asked: Asked
  answer: SearchAnswer
  /** What to do when nothing is found. */
  looser: Looser[]
  categories: Awaited<ReturnType<typeof readCategoryTree>>
  matches: Matcher
}

const mostLooser = 4

/** What an address asks of a list, with all that the page says around it. */
export async function readResults(db: Db, list: ListName, asked: Asked): Promise<Results> {
  const answer = await search(db, questionOf(list, asked))
  const looser = answer.total === 0 ? await readLooser(db, list, asked) : []
  const categories = await readCategoryTree(db)
  const matches = matcherOf(asked.text, await readSynonyms(db), answer.corrected)
  return { list, asked, answer, looser, categories, matches }
}

async function readLooser(db: Db, list: ListName, asked: Asked): Promise<Looser[]> {
  const looser: Looser[] = []
  for (const facet of chosenFacets(asked).slice(0, mostLooser)) {
    const { total } = await search(db, questionOf(list, without(asked, facet)))
    if (total > 0) looser.push({ facet, total })
  }
  return looser.toSorted((a, b) => b.total - a.total)
}
