import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { type QueryWord, queryWords, type Synonyms } from "../query-words.ts"
import type { ThingKind } from "../thing.ts"
import { correctWords } from "./correct-words.ts"
import { allOf, anyOf } from "./text-query.ts"

export type Found = { kind: ThingKind; id: string; score: number }
const bestFirst = 300
const few = 3

/** What a text finds, the best first; where few things have all its words, those that have some follow. */
export async function searchThings(db: Db, text: string, kinds: ThingKind[], synonyms: Synonyms): Promise<Found[]> {
  const words = queryWords(text, synonyms)
  const corrections = await correctWords(db, words)
  const found = await rank(db, words, kinds, allOf(words, corrections))
  if (found.length >= few || words.length < 2) return found
  const others = await rank(db, words, kinds, anyOf(words, corrections))
  return [...found, ...others.filter(({ id }) => !found.some((one) => one.id === id))]
}

async function rank(db: Db, words: QueryWord[], kinds: ThingKind[], query: ReturnType<typeof allOf>) {
  const said = words.map(({ word }) => word).join(" ")
  const { rows } = await sql<Found>`
    with found as materialized (
      select kind, id, name_fr, latin_shape(name_ar) as name_ar, weight, ts_rank('{0.05, 0.15, 0.4, 1}', words, query) as rank
      from search_documents, (select ${query} as query) asked
      where words @@ query and kind = any (${kinds})
      order by rank desc, id limit ${bestFirst})
    select kind, id, rank + greatest(word_similarity(said, name_fr), word_similarity(said, name_ar))
      + 0.5 * greatest(similarity(said, name_fr), similarity(said, name_ar))
      + 0.3 * greatest(similarity(said, left(name_fr, length(said))), similarity(said, left(name_ar, length(said))))
      + 0.1 * weight as score
    from found, (select latin_shape(${said}) as said) asked order by score desc, id limit 24`.execute(db)
  return rows
}
