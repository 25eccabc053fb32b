import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { listPrograms, updateSearchText } from "./queries.ts"

/** Programs are found by their merchant's name too: call it when the name changes. */
export async function refreshProgramSearch(trx: Trx, actor: Actor) {
  for (const program of await listPrograms(trx, actor.accountId)) {
    await updateSearchText(trx, actor.accountId, program)
  }
}
