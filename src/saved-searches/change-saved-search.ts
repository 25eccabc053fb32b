import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { findSavedSearch, updateSavedSearch } from "./queries.ts"
import type { Frequency } from "./saved-search.ts"

type Member = Actor & { kind: "member" }

export async function changeSavedSearch(
  trx: Trx,
  actor: Member,
  id: string,
  change: { name: string; every: Frequency },
) {
  await findSavedSearch(trx, actor, id)
  await updateSavedSearch(trx, actor, id, change)
}
