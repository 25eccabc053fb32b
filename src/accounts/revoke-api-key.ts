import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Actor } from "./actor.ts"
import { recordKeyRevocation } from "./key-queries.ts"
import { recordAct } from "./record-act.ts"

export async function revokeApiKey(trx: Trx, actor: Actor, id: string, now: Date) {
  if (!(await recordKeyRevocation(trx, actor.accountId, id, now))) throw new NotFound(`API key ${id}`)
  await recordAct(trx, actor, "revoke_api_key", id)
}
