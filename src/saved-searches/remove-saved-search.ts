import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { NotFound } from "#src/errors.ts"
import { deleteSavedSearch } from "./queries.ts"

export async function removeSavedSearch(trx: Trx, actor: Actor & { kind: "member" }, id: string) {
  if (!(await deleteSavedSearch(trx, actor, id))) throw new NotFound(`saved search ${id}`)
}
