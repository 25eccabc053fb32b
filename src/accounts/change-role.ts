import type { Trx } from "#db/database.ts"
import { ok, type Result, refused } from "#src/result.ts"
import type { Role } from "./abilities.ts"
import type { Actor } from "./actor.ts"
import { lockMember, recordRole } from "./member-queries.ts"
import { recordAct } from "./record-act.ts"
import { tellRole } from "./tell-members.ts"

export async function changeRole(
  trx: Trx,
  actor: Actor,
  userId: string,
  role: Role,
): Promise<Result<null, "last_owner">> {
  const member = await lockMember(trx, actor.accountId, userId)
  if (member.isLastOwner && role !== "owner") return refused("last_owner")

  await recordRole(trx, actor.accountId, userId, role)
  await recordAct(trx, actor, "change_role", userId, { from: member.role, to: role })
  if (role !== member.role) await tellRole(trx, { accountId: actor.accountId, userId, role })
  return ok(null)
}
