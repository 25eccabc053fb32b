import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { deleteFavourite, findKeptProgram } from "./queries.ts"

/** Lets a program go; harmless twice, and what was never kept. */
export async function removeFavourite(trx: Trx, actor: Actor, slug: string) {
  await deleteFavourite(trx, actor.accountId, await findKeptProgram(trx, slug))
}
