import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { readAsked, searchParams } from "#src/search/search-address.ts"
import type { ListName } from "#src/search/search-list.ts"
import { insertSavedSearch, listSavedSearches } from "./queries.ts"
import { type Frequency, mostSaved } from "./saved-search.ts"

type Asked = { list: ListName; query: string; name: string; every: Frequency }

/** Keeps a search by its address, put in order so that the same one is kept once; its order and page are not part of it. */
export async function saveSearch(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { list, query, name, every }: Asked,
  now: Date,
): Promise<Result<{ id: string }, "already_saved" | "too_many">> {
  const asked = readAsked(list, new URLSearchParams(query))
  const canonical = searchParams({ ...asked, sort: "best", page: 1 }).toString()
  if ((await listSavedSearches(trx, actor)).length >= mostSaved) return refused("too_many")

  const saved = await insertSavedSearch(trx, actor, { list, query: canonical, name, every, seenUntil: now })
  return saved ? ok(saved) : refused("already_saved")
}
