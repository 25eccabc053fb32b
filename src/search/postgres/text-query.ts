import { type RawBuilder, sql } from "kysely"
import type { QueryWord } from "../query-words.ts"

type Sql = RawBuilder<unknown>
/** Words of the index that a misspelt one may have meant. */
export type Corrections = ReadonlyMap<string, readonly string[]>
/** What a thing's words must hold; where any will do, each of them alone, since one that holds more comes first. */
export type TextQuery = { said: string; query: Sql; each: Sql[] }

/** All words, each by any of what stands for it. */
export function allOf(words: readonly QueryWord[], corrections: Corrections): TextQuery {
  const each = words.map((word) => anyFor(word, corrections))
  return { said: saidBy(words), query: sql`(${sql.join(each, sql` && `)})`, each: [] }
}

/** Any word: what is left to try when too little has them all. */
export function anyOf(words: readonly QueryWord[], corrections: Corrections): TextQuery {
  const each = words.map((word) => anyFor(word, corrections))
  return { said: saidBy(words), query: sql`(${sql.join(each, sql` || `)})`, each }
}

function saidBy(words: readonly QueryWord[]): string {
  return words.map(({ word }) => word).join(" ")
}

function anyFor({ word, forms, synonyms, isBeginning }: QueryWord, corrections: Corrections): Sql {
  const others = [...synonyms, ...(corrections.get(word) ?? [])]
  const said = [...forms, ...others].map(phrase)
  const begun = isBeginning ? forms.map((form) => `${phrase(form)}:*`) : []
  const stemmed = said.join(" | ")
  return sql`(to_tsquery('simple', ${[...said, ...begun].join(" | ")}) || to_tsquery('french', ${stemmed})
    || to_tsquery('arabic', ${stemmed}))`
}

function phrase(words: string): string {
  return words.includes(" ") ? `(${words.split(" ").map(quoted).join(" <-> ")})` : quoted(words)
}

function quoted(word: string): string {
  return `'${word.replace(/['\\]/g, "")}'`
}
