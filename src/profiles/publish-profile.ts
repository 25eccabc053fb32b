import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockProfile, updateProfile } from "./queries.ts"

/** Shows the page to everybody; published again, it stays as it is. */
export async function publishProfile(trx: Trx, actor: Actor, now: Date): Promise<Result<null, "incomplete">> {
  const { publishedAt, bioFr, bioAr, niches } = await lockProfile(trx, actor.accountId)
  if (publishedAt) return ok(null)
  if ((!bioFr && !bioAr) || niches.length === 0) return refused("incomplete")

  await updateProfile(trx, actor.accountId, { publishedAt: now }, now)
  await recordAct(trx, actor, "publish_profile", actor.accountId)
  return ok(null)
}

/** Shows the page to nobody; all that was written stays. */
export async function withdrawProfile(trx: Trx, actor: Actor, now: Date) {
  const { publishedAt } = await lockProfile(trx, actor.accountId)
  if (!publishedAt) return
  await updateProfile(trx, actor.accountId, { publishedAt: null }, now)
  await recordAct(trx, actor, "withdraw_profile", actor.accountId)
}
