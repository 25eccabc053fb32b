import { type RawBuilder, sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { SearchAnswer, SearchQuestion } from "../search-question.ts"
import { type IndexRow, mostCompared, orders, sortedPage, told } from "./answer-queries.ts"
import { countsAmong, countsOf, countsWritten, everyCountWritten, filterBeside, totalWritten } from "./count-queries.ts"
import { filterBy, groupsOf } from "./filter-queries.ts"

/** One page of all there is, or of what is chosen, where nothing was typed. */
export async function lookAround(db: Db, question: SearchQuestion): Promise<SearchAnswer> {
  const groups = groupsOf(question)
  if (groups.length === 0) return lookAtAll(db, question)
  const rows = (filter: RawBuilder<unknown>) =>
    sql`select facets from search_documents where ${filter} limit ${mostCompared}`
  const counts = countsOf(groups, (group) =>
    groups.length === 1
      ? countsWritten(question, group)
      : countsAmong(group, rows(filterBeside(question, groups, group))),
  )
  const { rows: answers } = await sql<IndexRow>`
    with matched as materialized (${rows(filterBy(question, groups))}),
    page as (${pageOf(question, sql`and ${filterBy(question, groups)}`)})
    select (select json_agg(json_build_object('kind', kind, 'id', id) order by place) from page) as found,
      (select count(*)::int from matched) as total,
      ${counts} as counts`.execute(db)
  return told(answers[0], "compared")
}

async function lookAtAll(db: Db, question: SearchQuestion): Promise<SearchAnswer> {
  const { rows } = await sql<IndexRow>`
    with page as (${pageOf(question, sql``)})
    select (select json_agg(json_build_object('kind', kind, 'id', id) order by place) from page) as found,
      ${totalWritten(question)} as total, ${everyCountWritten(question)} as counts`.execute(db)
  return told(rows[0], "all")
}

/** An index of each kind gives the order, so that no page reads more than it shows. */
function pageOf({ kinds, sort, page }: SearchQuestion, filter: RawBuilder<unknown>) {
  const order = sort === "best" ? sql`weight desc, published_at desc` : orders[sort]
  const [kind = "product", ...others] = kinds
  const ofKind = others.length === 0 ? sql`kind = ${kind}` : sql`kind = any (${kinds})`
  return sortedPage(sql`search_documents where ${ofKind} ${filter}`, order, page)
}
