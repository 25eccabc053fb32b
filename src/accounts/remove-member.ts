import type { Trx } from "#db/database.ts"
import { ok, type Result, refused } from "#src/result.ts"
import type { Actor } from "./actor.ts"
import { endMembership, lockMember } from "./member-queries.ts"
import { recordAct } from "./record-act.ts"

/** Ends the membership at once: every request asks anew who belongs to the account. */
export async function removeMember(
  trx: Trx,
  actor: Actor,
  userId: string,
  now: Date,
): Promise<Result<null, "last_owner">> {
  const member = await lockMember(trx, actor.accountId, userId)
  if (member.isLastOwner) return refused("last_owner")

  await endMembership(trx, actor.accountId, userId, now)
  await recordAct(trx, actor, "remove_member", userId, { role: member.role })
  return ok(null)
}
