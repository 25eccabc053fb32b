import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findLink, setArchived } from "./queries.ts"

/** Takes a link out of use: who follows it reads that the offer is gone, and what it has earned stays. */
export async function archiveLink(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<{ id: string }, "already_archived">> {
  await findLink(trx, actor.accountId, id)
  if (!(await setArchived(trx, actor.accountId, id, now))) return refused("already_archived")
  await recordAct(trx, actor, "archive_link", id)
  return ok({ id })
}
