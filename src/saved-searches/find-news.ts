import type { Db } from "#db/database.ts"
import { search } from "#src/search/search.ts"
import { questionOf, readAsked } from "#src/search/search-address.ts"
import { type ListName, searchLists } from "#src/search/search-list.ts"
import { listPublishedBetween, type News } from "./news-queries.ts"

export type NewsTime = { since: string; until: string }

/** What a search finds that was published in that time; of a flood, the newest. */
export async function findNews(
  db: Db,
  { list, query }: { list: ListName; query: string },
  { since, until }: NewsTime,
): Promise<News[]> {
  const asked = readAsked(list, new URLSearchParams(query))
  const { found } = await search(db, questionOf(list, { ...asked, sort: "newest", page: 1 }))
  const ids = found.map(({ id }) => id)
  return listPublishedBetween(db, searchLists[list].kind, ids, { since: new Date(since), until: new Date(until) })
}
