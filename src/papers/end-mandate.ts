import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { recordMandateEnd } from "./mandate-queries.ts"

/** From then on the influencer writes their invoices themselves; those that were issued stand. */
export async function endMandate(
  trx: Trx,
  actor: Actor & { kind: "member" },
  now: Date,
): Promise<Result<null, "not_mandated">> {
  const ended = await recordMandateEnd(trx, actor.accountId, { userId: actor.userId, at: now })
  if (!ended) return refused("not_mandated")
  await recordAct(trx, actor, "end_billing_mandate", ended.id)
  return ok(null)
}
