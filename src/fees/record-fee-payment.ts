import type { Trx } from "#db/database.ts"
import { platformAccountId, type StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay, isDay } from "#src/clock.ts"
import { Forbidden } from "#src/errors.ts"
import { postAll } from "#src/ledger/post-all.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { staffCan } from "#src/staff/staff-roles.ts"
import { paymentPostings } from "./fee-postings.ts"
import { lockBill, updatePaid } from "./queries.ts"

export type FeePayment = { billId: string; paidOn: string; proof: string }
type Refusal = "not_billed" | "already_paid" | "proof_missing" | "bad_day"

const longestProof = 300

/** Finance has the merchant's money for a bill, and says by which paper it knows. */
export async function recordFeePayment(
  trx: Trx,
  actor: StaffActor,
  { billId, paidOn, proof }: FeePayment,
  now: Date,
): Promise<Result<null, Refusal>> {
  if (!staffCan(actor.role, "pay")) throw new Forbidden("pay")
  const { accountId } = actor
  const bill = await lockBill(trx, accountId, billId)
  if (bill.feeCents === 0n) return refused("not_billed")
  if (bill.paidOn !== null) return refused("already_paid")
  const paidProof = proof.trim()
  if (paidProof === "" || paidProof.length > longestProof) return refused("proof_missing")
  if (!isDay(paidOn) || paidOn < bill.month || paidOn > casablancaDay(now)) return refused("bad_day")

  await updatePaid(trx, accountId, billId, { paidOn, paidProof, paidBy: actor.userId, paidAt: now })
  const booking = { influencerAccountId: platformAccountId, feeBillId: billId, postings: paymentPostings(bill) }
  await postAll(trx, accountId, [booking], { cause: "fee_paid", now })
  const details = { paidOn, totalCents: String(bill.feeCents + bill.vatCents) }
  await recordAct(trx, actor, "record_fee_payment", billId, details)
  return ok(null)
}
