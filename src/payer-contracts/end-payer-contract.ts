import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { endContract, lockContract } from "./queries.ts"

export type ContractEnding = { contractId: string; reason: string }
type Refusal = "already_ended" | "reason_missing" | "reason_too_long"

const [shortest, longest] = [3, 500]

/** From then on the platform makes no batch for the merchant; those whose money is in are paid to their end. */
export async function endPayerContract(
  trx: Trx,
  actor: StaffActor,
  { contractId, reason }: ContractEnding,
  now: Date,
): Promise<Result<null, Refusal>> {
  requireStaffAbility(actor, "pay")
  const endReason = reason.trim()
  if (endReason.length < shortest) return refused("reason_missing")
  if (endReason.length > longest) return refused("reason_too_long")
  const contract = await lockContract(trx, actor.accountId, contractId)
  if (contract.endedAt) return refused("already_ended")

  await endContract(trx, actor.accountId, contractId, { endedBy: actor.userId, endedAt: now, endReason })
  await recordAct(trx, actor, "end_payer_contract", contractId)
  return ok(null)
}
