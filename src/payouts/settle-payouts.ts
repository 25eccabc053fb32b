import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { issueCreditNotes } from "#src/papers/issue-credit-notes.ts"
import { issuePayoutPapers } from "#src/papers/issue-payout-papers.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { type BankWord, sortByWord } from "./bank-word.ts"
import { type InvoicedBatch, lockBatch, updateBatch } from "./batch-queries.ts"
import { creditBatch } from "./credit-batch.ts"
import { executePayouts, failPayouts, takeBackPayouts } from "./end-payouts.ts"
import { type BatchPayout, lockPayouts } from "./payout-queries.ts"
import { requirePayer } from "./require-payer.ts"

export type { BankWord } from "./bank-word.ts"

type Payer = Actor & { kind: "member" | "staff" }

/** Ids of payouts, but for `unknown`, `already` and `conflicts`: references as the bank told them. */
export type Settled = {
  executed: string[]
  failed: string[]
  /** Paid before, and sent back by the bank since. */
  returned: string[]
  unknown: string[]
  already: string[]
  /** Paid, says the bank, although it had refused them or the batch was cancelled: a person must look. */
  conflicts: string[]
}

/** Records what the bank has done with a batch, in part or whole, and what it sends back later; told twice, it changes nothing. */
export async function settlePayouts(
  trx: Trx,
  actor: Payer,
  batchId: string,
  telling: { word: BankWord; now: Date },
): Promise<Result<Settled, "not_checked" | "not_funded">> {
  const { accountId } = actor
  const batch = await lockBatch(trx, accountId, batchId)
  requirePayer(actor, batch.payer)
  if (batch.checkedAt === null) return refused("not_checked")
  const mayBePaid = batch.payer === "merchant" || batch.fundedAt !== null || batch.state === "cancelled"
  if (!mayBePaid) return refused("not_funded")
  const payouts = await lockPayouts(trx, accountId, batchId)
  const told = sortByWord(payouts, telling.word)

  await executePayouts(trx, accountId, told.executed, telling)
  await failPayouts(trx, accountId, told.failed, telling)
  await takeBackPayouts(trx, accountId, told.returned, telling)
  const executed = told.executed.map(({ id }) => id)
  const returned = told.returned.map(({ id }) => id)
  await issuePayoutPapers(trx, accountId, executed, telling.now)
  await issueCreditNotes(trx, accountId, returned, telling.now)
  await creditUnpaid(trx, actor, { batch, payouts, told }, telling.now)
  const isSettled = told.untold.every(({ state }) => state !== "planned")
  if (isSettled && ["checked", "exported"].includes(batch.state))
    await updateBatch(trx, accountId, batchId, { state: "executed", executedAt: telling.now })

  const failed = told.failed.map(({ id }) => id)
  if (executed.length + failed.length + returned.length > 0)
    await enqueue(trx, "announce-payouts", { accountId, batchId, settledAt: telling.now.toISOString() })
  const counts = { executed: executed.length, failed: failed.length, returned: returned.length }
  await recordAct(trx, actor, "settle_payouts", batchId, { ...counts, conflicts: told.conflicts.length })
  return ok({
    ...{ executed, failed, returned, unknown: told.unknown },
    ...{ already: references(told.already), conflicts: references(told.conflicts) },
  })
}

type Unpaid = { batch: InvoicedBatch; payouts: BatchPayout[]; told: Pick<Verdicts, "failed" | "returned"> }
type Verdicts = ReturnType<typeof sortByWord<BatchPayout>>

/** What the platform was given for transfers that did not stay is the merchant's again. */
async function creditUnpaid(trx: Trx, actor: Payer, { batch, payouts, told }: Unpaid, now: Date) {
  const standing = payouts.filter(({ state }) => state === "planned" || state === "executed")
  const left = standing.filter((payout) => !told.failed.includes(payout))
  await creditBatch(trx, actor, { kind: "failed", batch, standing, taken: told.failed }, now)
  await creditBatch(trx, actor, { kind: "returned", batch, standing: left, taken: told.returned }, now)
}

function references(payouts: BatchPayout[]): string[] {
  return payouts.map(({ endToEndId }) => endToEndId)
}
