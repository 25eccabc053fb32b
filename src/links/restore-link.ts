import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findLink, setArchived } from "./queries.ts"

/** Puts an archived link back to use, under the code that people already have. */
export async function restoreLink(trx: Trx, actor: Actor, id: string): Promise<Result<{ id: string }, "not_archived">> {
  await findLink(trx, actor.accountId, id)
  if (!(await setArchived(trx, actor.accountId, id, null))) return refused("not_archived")
  await recordAct(trx, actor, "restore_link", id)
  return ok({ id })
}
