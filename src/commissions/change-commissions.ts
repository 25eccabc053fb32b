import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { postAll } from "#src/ledger/post-all.ts"
import { postingsBetween, targetBalances } from "#src/ledger/postings.ts"
import * as queries from "./change-queries.ts"
import { isPayable } from "./commission-state.ts"
import { readLives } from "./life-queries.ts"
import { type CommissionLife, recomputeCommission } from "./recompute-commission.ts"
import type { Occasion } from "./settle-commission.ts"

/** What befalls a commission beside its order: money that a payout moves, or a block. */
export type CommissionChange = {
  commissionId: string
  payoutId?: string
  inPayoutCents?: bigint
  paidCents?: bigint
  blockedAt?: Date | null
}

/** Changes commissions and, each by a balanced transaction of its own, their books. */
export async function changeCommissions(
  trx: Trx,
  accountId: string,
  changes: readonly CommissionChange[],
  occasion: Occasion,
) {
  const changeOf = new Map(changes.map((change) => [change.commissionId, change]))
  const before = await queries.lockCommissions(trx, accountId, [...changeOf.keys()])
  const moved = before.map((commission) => move(commission, changeOf.get(commission.id) ?? { commissionId: "" }))
  const open = moved.filter((after, index) => isOpenAgain(after, before[index]?.blockedAt ?? null))
  const lives = await readLives(
    trx,
    accountId,
    open.map(({ id }) => id),
  )
  const after = moved.map((commission) => stand(commission, lives.get(commission.id), occasion.now))

  await queries.updateCommissions(trx, accountId, after)
  const booked = after.map((commission, index) => ({
    ...{ influencerAccountId: commission.influencerAccountId, commissionId: commission.id },
    payoutId: changeOf.get(commission.id)?.payoutId,
    postings: postingsBetween(balancesOf(before[index] ?? commission), balancesOf(commission)),
  }))
  await postAll(trx, accountId, booked, occasion)
  if (changes.some(isLessToPay)) await enqueue(trx, "review-receivable", { accountId })
}

/** A merchant paused for what it owes is back at once when it owes less; out of its batch, a commission may wait for its payee. */
function isLessToPay({ inPayoutCents = 0n, paidCents = 0n, blockedAt }: CommissionChange): boolean {
  return inPayoutCents < 0n || paidCents > 0n || Boolean(blockedAt)
}

function move(commission: queries.LockedCommission, change: CommissionChange): queries.LockedCommission {
  const { inPayoutCents = 0n, paidCents = 0n, blockedAt = commission.blockedAt } = change
  return {
    ...commission,
    blockedAt,
    inPayoutCents: commission.inPayoutCents + inPayoutCents,
    paidCents: commission.paidCents + paidCents,
  }
}

/** Nothing of it is paid any longer, or a block came or went: where it stands is for its order to say again. */
function isOpenAgain(after: queries.LockedCommission, blockedBefore: Date | null): boolean {
  const wasPaid = after.state === "paid" && after.paidCents <= 0n
  return wasPaid || after.blockedAt?.getTime() !== blockedBefore?.getTime()
}

function stand(commission: queries.LockedCommission, life: CommissionLife | undefined, now: Date) {
  if (life) {
    const { paidCents, blockedAt } = commission
    const { state, releaseAt } = recomputeCommission({ ...life, paidCents, blockedAt }, now)
    return { ...commission, state, releaseAt, recomputedAt: now }
  }
  const isPaid = commission.paidCents > 0n && commission.state !== "reversed"
  return { ...commission, state: isPaid ? ("paid" as const) : commission.state, recomputedAt: null }
}

function balancesOf(commission: queries.LockedCommission) {
  return targetBalances({ ...commission, isPayable: isPayable(commission.state) })
}
