import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { addDays, casablancaDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { followRequirements } from "./follow-requirements.ts"
import { listItems } from "./item-queries.ts"
import { insertEvent, lockVerification, updateVerification } from "./queries.ts"
import { reopenItem } from "./reopen-item.ts"
import { mayBecome } from "./verification-state.ts"

/** How long before its last day a paper may be replaced. */
export const renewalDays = 60

/** Reopens a decided file: what expires within two months is asked anew, the rest stays approved. */
export async function renewVerification(
  trx: Trx,
  actor: Actor & { kind: "member" },
  now: Date,
): Promise<Result<null, "not_decided">> {
  const { accountId } = actor
  const file = await lockVerification(trx, accountId)
  if (!file || !mayBecome(file.state, "reopened")) return refused("not_decided")

  const soon = addDays(casablancaDay(now), renewalDays)
  await updateVerification(trx, accountId, { state: "reopened" })
  for (const { itemId, code, expiresOn } of await listItems(trx, accountId))
    if (expiresOn && expiresOn <= soon) await reopenItem(trx, accountId, { verificationId: file.id, itemId, code }, now)
  await followRequirements(trx, file, now)
  await insertEvent(trx, actor, { verificationId: file.id, state: "reopened", at: now })
  await recordAct(trx, actor, "renew_verification", file.id)
  return ok(null)
}
