import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay, isDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { lockPayer } from "./batch-queries.ts"
import { insertPayerCredit, readPayerCredit } from "./credit-queries.ts"

export type Refund = { refundedOn: string; proof: string }
type Refusal = "nothing_to_refund" | "day_ahead" | "proof_missing" | "proof_too_long"

const longestProof = 300

/** The platform has given back to the merchant all that it held of its money. */
export async function recordRefund(
  trx: Trx,
  actor: StaffActor,
  { refundedOn, proof }: Refund,
  now: Date,
): Promise<Result<{ amountCents: bigint }, Refusal>> {
  requireStaffAbility(actor, "pay")
  const { accountId, userId } = actor
  const said = proof.trim()
  if (said === "") return refused("proof_missing")
  if (said.length > longestProof) return refused("proof_too_long")
  if (!isDay(refundedOn) || refundedOn > casablancaDay(now)) return refused("day_ahead")
  await lockPayer(trx, accountId, "platform")
  const amountCents = await readPayerCredit(trx, accountId)
  if (amountCents === 0n) return refused("nothing_to_refund")

  const refund = { kind: "refunded", batchId: null, amountCents: -amountCents, occurredOn: refundedOn } as const
  await insertPayerCredit(trx, accountId, { ...refund, proof: said, recordedBy: userId, recordedAt: now })
  await recordAct(trx, actor, "refund_payer_credit", accountId, { amountCents: String(amountCents) })
  return ok({ amountCents })
}
