import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { countSpend } from "#src/budgets/count-spend.ts"
import { openBooks } from "#src/ledger/post-difference.ts"
import { targetBalances } from "#src/ledger/postings.ts"
import { insertAward } from "./award-queries.ts"

export type Award = { accountId: string; influencerAccountId: string; disputeId: string; amountCents: bigint }

const nothingMoved = { reversedCents: 0n, inPayoutCents: 0n, paidCents: 0n }

/** Gives what an accepted dispute is worth: released at once, posted and paid like any other commission. */
export async function awardCommission(trx: Trx, award: Award, now: Date): Promise<string> {
  const { accountId, influencerAccountId, amountCents } = award
  const { id, programId } = await insertAward(trx, award, now)
  const target = targetBalances({ ...nothingMoved, amountCents, isPayable: true })
  const subject = { accountId, influencerAccountId, commissionId: id }
  await openBooks(trx, subject, { target, cause: "dispute_accepted", now })
  await countSpend(trx, { accountId, programId, placedAt: now, cents: amountCents })
  await enqueue(trx, "review-receivable", { accountId })
  return id
}
