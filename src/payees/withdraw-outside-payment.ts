import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockOutsidePayment, withdraw } from "./outside-queries.ts"

/** A payment noted by mistake stops counting; it stays in the list, marked. */
export async function withdrawOutsidePayment(
  trx: Trx,
  actor: Actor & { kind: "member" },
  id: string,
  now: Date,
): Promise<Result<{ influencerId: string }, "already_withdrawn">> {
  const { accountId, userId } = actor
  const { influencerAccountId: influencerId, withdrawnAt } = await lockOutsidePayment(trx, accountId, id)
  if (withdrawnAt) return refused("already_withdrawn")

  await withdraw(trx, accountId, id, { withdrawnAt: now, withdrawnBy: userId })
  await enqueue(trx, "correct-withholding", { accountId, influencerId })
  await recordAct(trx, actor, "withdraw_outside_payment", id)
  return ok({ influencerId })
}
