import { type RawBuilder, sql } from "kysely"
import { type FoundThing, pageSize, type SearchAnswer, type Sort } from "../search-question.ts"

/** What is compared at most: a word that stands in more things than that says little of any. */
export const mostCompared = 5000

export type IndexRow = { found: FoundThing[] | null; total: number; counts: Record<string, number> | null }

/** What one statement answered, of all there is or of what was compared. */
export function told(row: IndexRow | undefined, of: "all" | "compared"): SearchAnswer {
  const total = row?.total ?? 0
  const counts = new Map(Object.entries(row?.counts ?? {})) as SearchAnswer["counts"]
  return { found: row?.found ?? [], total, isCapped: of === "compared" && total >= mostCompared, counts, corrected: [] }
}

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
