import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { findKeptProgram, insertFavourite } from "./queries.ts"

/** Keeps a program among the favourites; harmless twice. */
export async function addFavourite(trx: Trx, actor: Actor, slug: string) {
  await insertFavourite(trx, actor.accountId, await findKeptProgram(trx, slug))
}
