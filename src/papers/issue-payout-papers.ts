import type { Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { casablancaDay } from "#src/clock.ts"
import { type Issued, issuePapers } from "./issue-papers.ts"
import { invoiceDraft, statementDraft, type ToldPayout } from "./payout-drafts.ts"
import { listPaidCommissions, listPaidPayouts, listWithheld } from "./payout-queries.ts"
import { readKnownParties } from "./read-parties.ts"

/** A statement of each payout, and the payee's invoice under a mandate; in the transaction that executes them, so that none lacks and none is too many. */
export async function issuePayoutPapers(
  trx: Trx,
  accountId: string,
  payoutIds: string[],
  now: Date,
): Promise<Issued[]> {
  if (payoutIds.length === 0) return []
  const told = await tell(trx, accountId, payoutIds, now)
  const drafts = told.flatMap((one) => {
    const invoice = invoiceDraft(one)
    return invoice ? [statementDraft(one), invoice] : [statementDraft(one)]
  })
  return issuePapers(trx, accountId, drafts, now)
}

async function tell(trx: Trx, accountId: string, payoutIds: string[], now: Date): Promise<ToldPayout[]> {
  const payouts = await listPaidPayouts(trx, accountId, payoutIds)
  const commissions = Map.groupBy(await listPaidCommissions(trx, accountId, payoutIds), ({ payoutId }) => payoutId)
  const withheld = Map.groupBy(await listWithheld(trx, accountId, payoutIds), ({ payoutId }) => payoutId)
  const payees = payouts.map(({ influencerAccountId }) => influencerAccountId)
  const parties = await readKnownParties(trx, [accountId, platformAccountId, ...payees])
  const partyOf = (id: string) => {
    const known = parties.get(id)
    if (!known) throw new Error(`${id} is a party of a payout and is not known`)
    return known
  }
  return payouts.map((payout) => {
    const payerId = payout.payer === "platform" ? platformAccountId : accountId
    return {
      ...{ accountId, payout, commissions: commissions.get(payout.id) ?? [], withheld: withheld.get(payout.id) ?? [] },
      payer: { ...partyOf(payerId), accountId: payerId },
      payee: partyOf(payout.influencerAccountId),
      year: Number(casablancaDay(now).slice(0, 4)),
    }
  })
}
