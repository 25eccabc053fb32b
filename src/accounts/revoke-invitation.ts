import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Actor } from "./actor.ts"
import { changeInvitation } from "./invitation-queries.ts"
import { recordAct } from "./record-act.ts"

export async function revokeInvitation(trx: Trx, actor: Actor, id: string, now: Date) {
  if (!(await changeInvitation(trx, actor.accountId, id, { revokedAt: now }))) throw new NotFound(`invitation ${id}`)
  await recordAct(trx, actor, "revoke_invitation", id)
}
