import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { casablancaDay } from "#src/clock.ts"
import { moneySetting } from "#src/money-settings/money-setting.ts"
import { issueFeeInvoice } from "#src/papers/issue-fee-papers.ts"
import { billOf } from "./batch-bill.ts"
import { updateBatch } from "./batch-queries.ts"
import { billedFee } from "./billed-fee.ts"
import { bookBatchFee } from "./book-batch-fee.ts"
import { insertPayerCredit, readPayerCredit } from "./credit-queries.ts"
import type { BatchPayout } from "./payout-queries.ts"
import { requestFunding } from "./request-funding.ts"

type Invoiced = { batchId: string; number: number; contractId: string; payouts: readonly BatchPayout[] }

/** Asks the merchant for what the platform will pay in its place; what the platform still holds of its money comes off first. */
export async function invoiceBatch(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  invoiced: Invoiced,
  now: Date,
) {
  const { batchId, number, contractId, payouts } = invoiced
  const { accountId, userId } = actor
  const today = casablancaDay(now)
  const rates = {
    feeBp: Number(await moneySetting(trx, "platform_fee_bp", today)),
    feeVatBp: Number(await moneySetting(trx, "platform_fee_vat_bp", today)),
  }
  const bill = billOf(payouts, rates)
  const { id: invoiceId } = await issueFeeInvoice(trx, accountId, billedFee(bill, rates, number), now)
  const held = await readPayerCredit(trx, accountId)
  const toReceiveCents = bill.totalCents > held ? bill.totalCents - held : 0n
  const asked = { contractId, invoiceId, ...rates, invoicedCents: bill.totalCents, toReceiveCents }
  const isFunded = toReceiveCents === 0n
  await updateBatch(trx, accountId, batchId, isFunded ? { ...asked, fundedAt: now, fundedOn: today } : asked)
  if (!isFunded) await requestFunding(trx, { accountId, batchId }, toReceiveCents, now)
  const use = { kind: "used", amountCents: toReceiveCents - bill.totalCents, occurredOn: today, proof: null } as const
  await insertPayerCredit(trx, accountId, { ...use, batchId, recordedBy: userId, recordedAt: now })
  await bookBatchFee(
    trx,
    { accountId, batchId },
    { bill, movement: isFunded ? "invoiced_and_received" : "invoiced" },
    now,
  )
}
