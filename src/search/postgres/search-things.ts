import type { Db } from "#db/database.ts"
import { queryWords, type Synonyms } from "../query-words.ts"
import type { SearchAnswer, SearchQuestion } from "../search-question.ts"
import { correctWords } from "./correct-words.ts"
import { findByWords } from "./find-queries.ts"
import type { IndexAnswer } from "./index-answer.ts"
import { lookAround } from "./look-around.ts"
import { allOf, anyOf } from "./text-query.ts"

const few = 3

/** What a text finds, the best first; where few things have all its words, those that have some follow. */
export async function searchThings(db: Db, question: SearchQuestion, synonyms: Synonyms): Promise<SearchAnswer> {
  const words = queryWords(question.text, synonyms)
  if (words.length === 0) return told(await lookAround(db, question), [])
  const corrections = await correctWords(db, words)
  const corrected = [...corrections.values()].flat()
  const strict = await findByWords(db, question, allOf(words, corrections))
  if (strict.total >= few || words.length < 2) return told(strict, corrected)
  return told(await findByWords(db, question, anyOf(words, corrections)), corrected)
}

function told({ found, total, isCapped, counts }: IndexAnswer, corrected: string[]): SearchAnswer {
  const countOf = new Map(Object.entries(counts ?? {})) as SearchAnswer["counts"]
  return { found: found ?? [], total, isCapped, counts: countOf, corrected }
}
