import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { QueryWord } from "../query-words.ts"
import { soundOf } from "../sound.ts"
import { isArabic } from "../words.ts"
import type { Corrections } from "./text-query.ts"

type Row = { word: string; meant: string }

/** For each word that the index has never seen, the nearest it has: one slip in a short word, two in a longer one. */
export async function correctWords(db: Db, words: readonly QueryWord[]): Promise<Corrections> {
  const asked = words.filter(({ word, synonyms }) => synonyms.length === 0 && word.length > 2 && !/^\d+$/.test(word))
  if (asked.length === 0) return new Map()
  const typed = JSON.stringify(
    asked.map(({ word, forms, isBeginning }) => {
      return { word, forms, sound: isArabic(word) ? "" : soundOf(word), is_beginning: isBeginning }
    }),
  )
  const { rows } = await sql<Row>`
    select typed.word, near.word as meant
    from jsonb_to_recordset(${typed}::jsonb) as typed (word text, forms text[], sound text, is_beginning boolean)
    cross join lateral (
      (select v.word from search_vocabulary v
       cross join lateral unnest(typed.forms) as form
       where v.shape % latin_shape(form)
         and levenshtein_less_equal(v.word, form, 2) <= case when length(form) < 5 then 1 else 2 end
       order by levenshtein_less_equal(v.word, form, 2), similarity(v.shape, latin_shape(form)) desc, v.documents desc limit 3)
      union
      (select v.word from search_vocabulary v
       where length(typed.sound) > 1 and v.sound = typed.sound and v.shape <> v.word order by v.documents desc limit 3)) near
    where not exists (
      select from search_vocabulary v where v.word = any (typed.forms)
        or v.stem = (ts_lexize('french_stem', typed.word))[1]
        or (typed.is_beginning and length(typed.word) > 3 and v.word like typed.word || '%'))`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ word }) => word)].map(([word, found]) => [word, found.map(({ meant }) => meant)]),
  )
}
