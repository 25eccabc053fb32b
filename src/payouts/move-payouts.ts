import type { Trx } from "#db/database.ts"
import { changeCommissions } from "#src/commissions/change-commissions.ts"
import type { LedgerCause } from "#src/ledger/post-all.ts"
import { endLines, listLines } from "./line-queries.ts"
import type { PayoutState } from "./payout-queries.ts"

const nothing = { inPayout: 0n, paid: 0n }
/** How much of a payout's lines stands in which figure of its commissions. */
const weights: Record<PayoutState | "unmade", typeof nothing> = {
  unmade: nothing,
  planned: { inPayout: 1n, paid: 0n },
  executed: { inPayout: 0n, paid: 1n },
  failed: nothing,
  cancelled: nothing,
}

export type Passage = { from: PayoutState | "unmade"; to: PayoutState; cause: LedgerCause; now: Date }

/** Moves every commission of payouts that pass from one state to another, and its books with it. */
export async function movePayouts(trx: Trx, accountId: string, ids: string[], { from, to, cause, now }: Passage) {
  if (ids.length === 0) return
  const [before, after] = [weights[from], weights[to]]
  const changes = (await listLines(trx, accountId, ids)).map(({ commissionId, payoutId, amountCents }) => ({
    ...{ commissionId, payoutId },
    inPayoutCents: amountCents * (after.inPayout - before.inPayout),
    paidCents: amountCents * (after.paid - before.paid),
  }))
  await changeCommissions(trx, accountId, changes, { cause, now })
  if (to !== "planned") await endLines(trx, accountId, ids, now)
}
