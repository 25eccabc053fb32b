import { type RawBuilder, sql } from "kysely"
import type { QueryWord } from "../query-words.ts"

type TsQuery = RawBuilder<unknown>

/** All words, each by any of what stands for it. */
export function allOf(words: readonly QueryWord[], corrections: Corrections): TsQuery {
  return sql`(${sql.join(
    words.map((word) => anyFor(word, corrections)),
    sql` && `,
  )})`
}

/** Any word: what is left to try when nothing has them all. */
export function anyOf(words: readonly QueryWord[], corrections: Corrections): TsQuery {
  return sql`(${sql.join(
    words.map((word) => anyFor(word, corrections)),
    sql` || `,
  )})`
}

/** Words of the index that a misspelt one may have meant. */
export type Corrections = ReadonlyMap<string, readonly string[]>

function anyFor({ word, forms, synonyms, isBeginning }: QueryWord, corrections: Corrections): TsQuery {
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
