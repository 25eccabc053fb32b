import { type Db, inNoAccount } from "#db/database.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { findNews, type NewsTime } from "./find-news.ts"
import { findDigested } from "./news-queries.ts"

export type Look = { accountId: string; searchId: string } & NewsTime

/** Tells whoever saved a search that it found something new, once for that time; of nothing new, nothing. */
export async function lookForNews(db: Db, look: Look) {
  const { accountId, searchId, until } = look
  const saved = await findDigested(db, accountId, searchId)
  if (!saved) return
  const count = (await findNews(db, saved, look)).length
  if (count === 0) return

  const { userId, name, list, query } = saved
  await inNoAccount(db, (trx) =>
    notify(
      trx,
      {
        ...{ kind: "saved_search_found", accountId, userId, params: { name, count } },
        ...{ key: `saved_search:${searchId}:${until}`, at: new Date(until) },
        path: (locale) => `${paths[list](locale)}${query ? `?${query}` : ""}`,
      },
      { job: "send-search-digest", payload: look },
    ),
  )
}
