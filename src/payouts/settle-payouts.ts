import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { issueCreditNotes } from "#src/papers/issue-credit-notes.ts"
import { issuePayoutPapers } from "#src/papers/issue-payout-papers.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { type BankWord, sortByWord } from "./bank-word.ts"
import { lockBatch, updateBatch } from "./batch-queries.ts"
import { executePayouts, failPayouts, takeBackPayouts } from "./end-payouts.ts"
import { type BatchPayout, lockPayouts } from "./payout-queries.ts"

export type { BankWord } from "./bank-word.ts"

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
  actor: Actor & { kind: "member" | "staff" },
  batchId: string,
  telling: { word: BankWord; now: Date },
): Promise<Result<Settled, "not_checked">> {
  const { accountId } = actor
  const batch = await lockBatch(trx, accountId, batchId)
  if (batch.checkedAt === null) return refused("not_checked")
  const told = sortByWord(await lockPayouts(trx, accountId, batchId), telling.word)

  await executePayouts(trx, accountId, told.executed, telling)
  await failPayouts(trx, accountId, told.failed, telling)
  await takeBackPayouts(trx, accountId, told.returned, telling)
  const executed = told.executed.map(({ id }) => id)
  const returned = told.returned.map(({ id }) => id)
  await issuePayoutPapers(trx, accountId, executed, telling.now)
  await issueCreditNotes(trx, accountId, returned, telling.now)
  const isSettled = told.untold.every(({ state }) => state !== "planned")
  if (isSettled && ["checked", "exported"].includes(batch.state))
    await updateBatch(trx, accountId, batchId, { state: "executed", executedAt: telling.now })

  const failed = told.failed.map(({ id }) => id)
  const counts = { executed: executed.length, failed: failed.length, returned: returned.length }
  await recordAct(trx, actor, "settle_payouts", batchId, { ...counts, conflicts: told.conflicts.length })
  return ok({
    ...{ executed, failed, returned, unknown: told.unknown },
    ...{ already: references(told.already), conflicts: references(told.conflicts) },
  })
}

function references(payouts: BatchPayout[]): string[] {
  return payouts.map(({ endToEndId }) => endToEndId)
}
