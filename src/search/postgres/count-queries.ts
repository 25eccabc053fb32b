import { type RawBuilder, sql } from "kysely"
import type { SearchQuestion } from "../search-question.ts"
import { filterBy, type Group } from "./filter-queries.ts"

type Sql = RawBuilder<unknown>

/** Of each value, how many of `matched` there are; of a chosen facet's, how many there would be were nothing of it chosen. */
export function countsOf(groups: readonly Group[], withoutChoiceOf: (group: Group) => Sql): Sql {
  const isTold = [sql`starts_with(facet, 'is:')`, ...groups.map(({ name }) => isOf(name))]
  const others = sql`
    select facet, times from (
      select facet, count(*) as times from (select unnest(facets) as facet from matched) unnested group by facet offset 0) each
    where not (${sql.join(isTold, sql` or `)})`
  return asObject([others, ...groups.map(withoutChoiceOf)])
}

/** How many of each value of one facet there are among the rows that this reads. */
export function countsAmong({ name }: Group, rows: Sql): Sql {
  return sql`
    select facet, times from (
      select facet, count(*) as times from (select unnest(facets) as facet from (${rows}) alike) unnested
      group by facet offset 0) each
    where ${isOf(name)}`
}

/** The same among all there are: it stands written. */
export function countsWritten({ kinds }: SearchQuestion, { name }: Group): Sql {
  return sql`
    select facet, sum(documents) as times from search_counts where kind = any (${kinds}) and ${isOf(name)} group by facet`
}

export function everyCountWritten({ kinds }: SearchQuestion): Sql {
  return asObject([
    sql`select facet, sum(documents) as times from search_counts where kind = any (${kinds})
      and not starts_with(facet, 'is:') and documents > 0 group by facet`,
  ])
}

export function totalWritten({ kinds }: SearchQuestion): Sql {
  return sql`(select coalesce(sum(documents), 0)::int from search_counts where kind = any (${kinds}) and starts_with(facet, 'is:'))`
}

/** Things that have something of every facet chosen but of this one. */
export function filterBeside(question: SearchQuestion, groups: readonly Group[], group: Group): Sql {
  return filterBy(
    question,
    groups.filter((other) => other !== group),
  )
}

function isOf(name: string): Sql {
  return sql`starts_with(facet, ${`${name}:`})`
}

function asObject(counts: Sql[]): Sql {
  return sql`(select json_object_agg(facet, times) from (${sql.join(counts, sql` union all `)}) counted)`
}
