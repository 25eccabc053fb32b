import { type RawBuilder, sql } from "kysely"
import type { Db } from "#db/database.ts"
import { pageSize, type SearchAnswer, type SearchQuestion } from "../search-question.ts"
import { type IndexRow, mostCompared, orders, sortedPage, told } from "./answer-queries.ts"
import { countsAmong, countsOf, filterBeside } from "./count-queries.ts"
import { filterBy, groupsOf } from "./filter-queries.ts"
import type { TextQuery } from "./text-queries.ts"

type Sql = RawBuilder<unknown>

/** Two pages are ordered by how much of the question each name says; further ones by their words alone. */
const bestFirst = 2 * pageSize
/** Fewer things than this that have all the words, and what has some of them is told too. */
const few = 3
const byWords = sql`'{0.05, 0.15, 0.4, 1}'`

/** One page of what is found by words, with how much of each facet there is; in one statement. */
export async function findByWords(db: Db, question: SearchQuestion, words: TextQuery): Promise<SearchAnswer> {
  const { sort, page } = question
  const groups = groupsOf(question)
  const counts = countsOf(groups, (group) => {
    const filter = filterBeside(question, groups, group)
    return countsAmong(
      group,
      sql`select facets from search_documents, meant where words @@ query and ${filter} limit ${mostCompared}`,
    )
  })
  const { rows } = await sql<IndexRow>`
    with ${matchedBy(question, words)},
    page as (${sort === "best" ? bestPage(page) : sortedPage(sql`matched`, orders[sort], page)})
    select (select json_agg(json_build_object('kind', kind, 'id', id) order by place) from page) as found,
      (select count(*)::int from matched) as total,
      ${counts} as counts`.execute(db)
  return told(rows[0], "compared")
}

/** What is asked is materialized, so that the planner knows nothing of it and takes the index, whatever the words are. */
function matchedBy(question: SearchQuestion, { said, all, any, each }: TextQuery): Sql {
  const filter = filterBy(question, groupsOf(question))
  const found = (query: Sql, from: Sql) => sql`
    select kind, id, facets, weight, price_cents, reward_bp, stars, published_at, ts_rank(${byWords}, head, ${query}) as rank
    from search_documents, ${from} and ${filter} limit ${mostCompared}`
  return sql`
    asked as materialized (select ${all} as every, latin_shape(${said}) as said, array[${sql.join(each)}] as each),
    strict as materialized (${found(sql`every`, sql`asked where words @@ every`)}),
    meant as materialized (
      select asked.*, is_loose, case when is_loose then ${any} else every end as query
      from asked, (select ${each.length > 1 ? hasFew(question) : sql`false`} as is_loose) as few),
    loose as materialized (${found(sql`query`, sql`meant where is_loose and words @@ query`)}),
    matched as not materialized (
      select * from strict where not (select is_loose from meant) union all select * from loose)`
}

/** Whether few things have all the words, with what is chosen or without. */
function hasFew({ kinds }: SearchQuestion): Sql {
  return sql`(select count(*) from strict) < ${few} and (select count(*) from (
    select from search_documents, asked where words @@ every and kind = any (${kinds}) limit ${few}) known) < ${few}`
}

/** A thing that holds more of the words comes first. */
function bestPage(page: number): Sql {
  const offset = (page - 1) * pageSize
  if (offset >= bestFirst) return sortedPage(sql`matched`, sql`rank desc, weight desc`, page)
  return sql`
    select kind, id, row_number() over () as place
    from (
      select d.kind, d.id, ts_rank(${byWords}, words, query)
        + 2 * (select count(*) from unnest(each) as one where d.words @@ one)
        + greatest(word_similarity(said, name_fr), word_similarity(said, shape_ar))
        + 0.5 * greatest(similarity(said, name_fr), similarity(said, shape_ar))
        + 0.3 * greatest(similarity(said, left(name_fr, length(said))), similarity(said, left(shape_ar, length(said))))
        + 0.1 * d.weight as score
      from (select kind, id from matched order by rank desc, weight desc, id limit ${bestFirst}) best
      join search_documents d using (kind, id), meant
      order by score desc, id limit ${pageSize} offset ${offset}) scored`
}
