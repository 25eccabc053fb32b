import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { deleteDemand, findSecondFactor, insertDemand } from "./queries.ts"

type Member = Actor & { kind: "member" }

/** From the next request on, whoever of the account has no second factor sets one up before anything else. */
export async function demandSecondFactor(
  trx: Trx,
  actor: Member,
  now: Date,
): Promise<Result<null, "own_factor_missing">> {
  const { accountId, userId } = actor
  if (!(await findSecondFactor(trx, userId))) return refused("own_factor_missing")

  if (await insertDemand(trx, { accountId, demandedBy: userId, demandedAt: now }))
    await recordAct(trx, actor, "demand_second_factor", accountId)
  return ok(null)
}

export async function liftDemand(trx: Trx, actor: Member) {
  if (await deleteDemand(trx, actor.accountId))
    await recordAct(trx, actor, "lift_second_factor_demand", actor.accountId)
}
