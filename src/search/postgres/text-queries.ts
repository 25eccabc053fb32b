import { type RawBuilder, sql } from "kysely"
import type { QueryWord } from "../query-words.ts"

type Sql = RawBuilder<unknown>
/** Words of the index that a misspelt one may have meant. */
export type Corrections = ReadonlyMap<string, readonly string[]>
/** All the words, each by any of what stands for it; any of them, where too little has them all; and each alone. */
export type TextQuery = { said: string; all: Sql; any: Sql; each: Sql[] }

export function textQuery(words: readonly QueryWord[], corrections: Corrections): TextQuery {
  const each = words.map((word) => anyFor(word, corrections))
  return {
    said: saidBy(words),
    all: sql`(${sql.join(each, sql` && `)})`,
    any: sql`(${sql.join(each, sql` || `)})`,
    each,
  }
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
