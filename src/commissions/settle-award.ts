import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { countSpendChange } from "#src/budgets/count-spend.ts"
import { postDifference } from "#src/ledger/post-difference.ts"
import { targetBalances } from "#src/ledger/postings.ts"
import type { LedgerCause } from "#src/ledger/queries.ts"
import { findAwardAgainst, updateAward } from "./award-queries.ts"
import { lockCommissions } from "./change-queries.ts"
import { isPayable } from "./commission-state.ts"
import { readLives } from "./life-queries.ts"
import { recomputeCommission } from "./recompute-commission.ts"

type Contested = { accountId: string; commissionId: string }

/** What a contested commission earns again by its own order is not owed twice: its award shrinks by as much. */
export async function settleAward(
  trx: Trx,
  { accountId, commissionId }: Contested,
  occasion: { cause: LedgerCause; now: Date },
) {
  const against = await findAwardAgainst(trx, accountId, commissionId)
  if (!against) return
  const [award] = await lockCommissions(trx, accountId, [against.id])
  const life = (await readLives(trx, accountId, [against.id])).get(against.id)
  if (!award || !life) throw new Error(`no award ${against.id}`)
  const standing = recomputeCommission(life, occasion.now)
  if (standing.reversedCents === award.reversedCents) return

  await updateAward(trx, { accountId, id: award.id }, standing, occasion.now)
  const { influencerAccountId } = award
  await postDifference(
    trx,
    { accountId, influencerAccountId, commissionId: award.id },
    { ...occasion, target: targetBalances({ ...award, ...standing, isPayable: isPayable(standing.state) }) },
  )
  const cents = award.reversedCents - standing.reversedCents
  await countSpendChange(trx, { accountId, programId: against.programId, placedAt: against.createdAt, cents })
  await enqueue(trx, "review-receivable", { accountId })
}
