import { type RawBuilder, sql } from "kysely"
import type { Db } from "#db/database.ts"
import { type FoundThing, pageSize, type SearchQuestion, type Sort } from "../search-question.ts"
import type { ThingKind } from "../thing.ts"
import type { TextQuery } from "./text-query.ts"

/** What is compared at most: a word that stands in more things than that says little of any. */
const mostCompared = 5000
const bestFirst = 200

export type IndexAnswer = {
  found: FoundThing[] | null
  total: number
  isCapped: boolean
  counts: Record<string, number> | null
}

const orders: Record<Exclude<Sort, "best">, RawBuilder<unknown>> = {
  newest: sql`published_at desc`,
  cheapest: sql`price_cents nulls last`,
  dearest: sql`price_cents desc nulls last`,
  reward: sql`reward_bp desc nulls last`,
  rating: sql`stars desc nulls last`,
}

/** One page of what is found, with how much of each facet there is; in one statement. */
export async function askIndex(db: Db, question: SearchQuestion, words: TextQuery | null): Promise<IndexAnswer> {
  const { kinds, chosen, sort, page } = question
  const groups = [...chosen].filter(([, facets]) => facets.length > 0)
  const flags = groups.map(([, facets]) => sql`facets && ${[...facets]}::text[]`)
  const holds = flags.length > 0 ? sql.join(flags, sql` and `) : sql`true`
  const counted = groups.map(([name, facets]) => sql`(facets && ${[...facets]}::text[] or facet like ${`${name}:%`})`)
  const countedHere = counted.length > 0 ? sql.join(counted, sql` and `) : sql`true`
  const order = sort === "best" ? (words ? sql`rank desc` : sql`weight desc, published_at desc`) : orders[sort]
  const { rows } = await sql<IndexAnswer>`
    with matched as materialized (${matched(kinds, words)}),
    page as (${words && sort === "best" ? bestOf(words.said, holds, page) : plainPage(holds, order, page)})
    select (select json_agg(json_build_object('kind', kind, 'id', id) order by place) from page) as found,
      (select count(*)::int from matched where ${holds}) as total,
      (select count(*) >= ${mostCompared} from matched) as is_capped,
      (select json_object_agg(facet, times) from (
        select facet, count(*) as times from matched cross join lateral unnest(facets) as facet
        where ${countedHere} group by facet) counted) as counts`.execute(db)
  return rows[0] ?? { found: [], total: 0, isCapped: false, counts: {} }
}

function matched(kinds: ThingKind[], words: TextQuery | null): RawBuilder<unknown> {
  const columns = sql`kind, id, facets, price_cents, reward_bp, stars, weight, published_at`
  if (!words)
    return sql`select ${columns} from search_documents where kind = any (${kinds})
    order by weight desc, published_at desc limit ${mostCompared}`
  return sql`select ${columns}, ts_rank('{0.05, 0.15, 0.4, 1}', words, query) + ${words.bonus} as rank, name_fr, name_ar
    from search_documents, (select ${words.query} as query) asked
    where words @@ query and kind = any (${kinds}) limit ${mostCompared}`
}

/** Of the best by their words, those whose name says most of what was asked come first. */
function bestOf(said: string, holds: RawBuilder<unknown>, page: number): RawBuilder<unknown> {
  return sql`
    select kind, id, row_number() over (order by score desc, id) as place
    from (
      select kind, id, rank + greatest(word_similarity(said, name_fr), word_similarity(said, shape_ar))
        + 0.5 * greatest(similarity(said, name_fr), similarity(said, shape_ar))
        + 0.3 * greatest(similarity(said, left(name_fr, length(said))), similarity(said, left(shape_ar, length(said))))
        + 0.1 * weight as score
      from (select *, latin_shape(name_ar) as shape_ar from matched where ${holds} order by rank desc, id limit ${bestFirst}) best,
        (select latin_shape(${said}) as said) asked
      union all
      select kind, id, -1 - place as score from (
        select kind, id, row_number() over (order by rank desc, id) as place from matched where ${holds}) rest
      where place > ${bestFirst}) scored
    order by score desc, id limit ${pageSize} offset ${(page - 1) * pageSize}`
}

function plainPage(holds: RawBuilder<unknown>, order: RawBuilder<unknown>, page: number): RawBuilder<unknown> {
  return sql`
    select kind, id, row_number() over (order by ${order}, id) as place from matched where ${holds}
    order by ${order}, id limit ${pageSize} offset ${(page - 1) * pageSize}`
}
