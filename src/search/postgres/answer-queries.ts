import { type RawBuilder, sql } from "kysely"
import { type FoundThing, pageSize, type Sort } from "../search-question.ts"

/** What is compared at most: a word that stands in more things than that says little of any. */
export const mostCompared = 5000

export type IndexAnswer = {
  found: FoundThing[] | null
  total: number
  isCapped: boolean
  counts: Record<string, number> | null
}

export const nothingFound: IndexAnswer = { found: [], total: 0, isCapped: false, counts: {} }

export const orders: Record<Exclude<Sort, "best">, RawBuilder<unknown>> = {
  newest: sql`published_at desc`,
  cheapest: sql`price_cents`,
  dearest: sql`price_cents desc nulls last`,
  reward: sql`reward_bp desc nulls last`,
  rating: sql`stars desc nulls last`,
}

export function sortedPage(from: RawBuilder<unknown>, order: RawBuilder<unknown>, page: number) {
  return sql`
    select kind, id, row_number() over () as place
    from (select kind, id from ${from} order by ${order}, id limit ${pageSize} offset ${(page - 1) * pageSize}) sorted`
}
