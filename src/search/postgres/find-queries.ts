import { type RawBuilder, sql } from "kysely"
import type { Db } from "#db/database.ts"
import { pageSize, type SearchQuestion } from "../search-question.ts"
import { countsAmong, countsOf, filterBeside } from "./count-queries.ts"
import { filterBy, groupsOf } from "./filters.ts"
import { type IndexAnswer, mostCompared, nothingFound, orders, sortedPage } from "./index-answer.ts"
import type { TextQuery } from "./text-query.ts"

type Sql = RawBuilder<unknown>

/** Two pages are ordered by how much of the question each name says; further ones by their words alone. */
const bestFirst = 2 * pageSize
const byWords = sql`'{0.05, 0.15, 0.4, 1}'`

/** One page of what is found by words, with how much of each facet there is; in one statement. */
export async function findByWords(db: Db, question: SearchQuestion, words: TextQuery): Promise<IndexAnswer> {
  const { sort, page } = question
  const groups = groupsOf(question)
  const counts = countsOf(groups, (group) => {
    const filter = filterBeside(question, groups, group)
    return countsAmong(
      group,
      sql`select facets from search_documents, asked where words @@ query and ${filter} limit ${mostCompared}`,
    )
  })
  // Materialized, so that the planner knows nothing of the words and takes the index, whatever they are.
  const { rows } = await sql<IndexAnswer>`
    with asked as materialized (select ${words.query} as query, latin_shape(${words.said}) as said${eachAsked(words)}),
    matched as materialized (
      select kind, id, facets, weight, price_cents, reward_bp, stars, published_at,
        ts_rank(${byWords}, head, query) as rank
      from search_documents, asked where words @@ query and ${filterBy(question, groups)} limit ${mostCompared}),
    page as (${sort === "best" ? bestPage(words, page) : sortedPage(sql`matched`, orders[sort], page)})
    select (select json_agg(json_build_object('kind', kind, 'id', id) order by place) from page) as found,
      (select count(*)::int from matched) as total, (select count(*) >= ${mostCompared} from matched) as is_capped,
      ${counts} as counts`.execute(db)
  return rows[0] ?? nothingFound
}

function eachAsked({ each }: TextQuery): Sql {
  return each.length === 0 ? sql`` : sql`, array[${sql.join(each)}] as each`
}

/** How many of the words it holds, where any of them will do. */
function held({ each }: TextQuery): Sql {
  const one = each.map((_, index) => sql`2 * (words @@ each[${sql.lit(index + 1)}])::int`)
  return one.length === 0 ? sql`0` : sql`(${sql.join(one, sql` + `)})`
}

function bestPage(words: TextQuery, page: number): Sql {
  const offset = (page - 1) * pageSize
  if (offset >= bestFirst) return sortedPage(sql`matched`, sql`rank desc, weight desc`, page)
  return sql`
    select kind, id, row_number() over () as place
    from (
      select d.kind, d.id, ts_rank(${byWords}, words, query) + ${held(words)}
        + greatest(word_similarity(said, name_fr), word_similarity(said, shape_ar))
        + 0.5 * greatest(similarity(said, name_fr), similarity(said, shape_ar))
        + 0.3 * greatest(similarity(said, left(name_fr, length(said))), similarity(said, left(shape_ar, length(said))))
        + 0.1 * d.weight as score
      from (select kind, id from matched order by rank desc, weight desc, id limit ${bestFirst}) best
      join search_documents d using (kind, id), asked
      order by score desc, id limit ${pageSize} offset ${offset}) scored`
}
