import type { Db } from "#db/database.ts"
import { queryWords, type Synonyms } from "../query-words.ts"
import type { SearchAnswer, SearchQuestion } from "../search-question.ts"
import { lookAround } from "./around-queries.ts"
import { correctWords } from "./correction-queries.ts"
import { findByWords } from "./find-queries.ts"
import { textQuery } from "./text-queries.ts"

/** What a text finds, the best first; where few things have all its words, what has some of them. */
export async function searchThings(db: Db, question: SearchQuestion, synonyms: Synonyms): Promise<SearchAnswer> {
  const words = queryWords(question.text, synonyms)
  if (words.length === 0) return lookAround(db, question)
  const corrections = await correctWords(db, words)
  const answer = await findByWords(db, question, textQuery(words, corrections))
  return { ...answer, corrected: [...corrections.values()].flat() }
}
