import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { QueryWord } from "../query-words.ts"
import { slipsOf } from "../slips.ts"
import { soundOf } from "../sound.ts"
import { isArabic } from "../words.ts"
import type { Corrections } from "./text-queries.ts"

type Row = { word: string; meant: string }

const asRecords = sql`(word text, forms text[], slips text[], sound text, is_beginning boolean)`

/** For each word that the index has never seen, the nearest it has: one slip in a short word, two in a longer one. */
export async function correctWords(db: Db, words: readonly QueryWord[]): Promise<Corrections> {
  const asked = words.filter(({ word, synonyms }) => synonyms.length === 0 && word.length > 2 && !/^\d+$/.test(word))
  if (asked.length === 0) return new Map()
  const typed = JSON.stringify(asked.map(typedWord))
  // Scalar subqueries, so that each is one look into an index and never a join that reads the vocabulary.
  const { rows } = await sql<Row>`
    select typed.word, near.word as meant
    from jsonb_to_recordset(${typed}::jsonb) as typed ${asRecords}
    cross join lateral (
      (select v.word from search_vocabulary v
       cross join lateral unnest(typed.forms) as form
       where v.shape % latin_shape(form)
         and levenshtein_less_equal(v.word, form, 2) <= case when length(form) < 5 then 1 else 2 end
       order by levenshtein_less_equal(v.word, form, 2), similarity(v.shape, latin_shape(form)) desc, v.documents desc limit 3)
      union
      (select v.word from search_vocabulary v where v.word = any (typed.slips) order by v.documents desc limit 2)
      union
      (select v.word from search_vocabulary v
       where length(typed.sound) > 1 and v.sound = typed.sound and v.shape <> v.word order by v.documents desc limit 3)) near
    where (select true from search_vocabulary v where v.word = any (typed.forms) limit 1) is null
      and (select true from search_vocabulary v where v.stem = (ts_lexize('french_stem', typed.word))[1] limit 1) is null
      and (not typed.is_beginning or length(typed.word) < 4 or (select true from search_vocabulary v
        where v.word ~>=~ typed.word and v.word ~<~ (typed.word || chr(1114111)) limit 1) is null)`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ word }) => word)].map(([word, found]) => [word, found.map(({ meant }) => meant)]),
  )
}

function typedWord({ word, forms, isBeginning }: QueryWord) {
  const sound = isArabic(word) ? "" : soundOf(word)
  return { word, forms, slips: slipsOf(word), sound, is_beginning: isBeginning }
}
