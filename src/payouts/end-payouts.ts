import type { Trx } from "#db/database.ts"
import { postAll } from "#src/ledger/post-all.ts"
import type { BankWord } from "./bank-word.ts"
import { type CorrectionOccasion, correctWithholding } from "./correct-withholding.ts"
import { movePayouts } from "./move-payouts.ts"
import { type BatchPayout, recordEndings } from "./payout-queries.ts"
import { returnPostings, settlementPostings } from "./settlement.ts"

type Telling = { word: BankWord; now: Date }

/** The bank has paid them: commissions, taxes and the year's totals follow the day on which it did. */
export async function executePayouts(trx: Trx, accountId: string, payouts: BatchPayout[], { word, now }: Telling) {
  if (payouts.length === 0) return
  const { executedOn } = word
  const passage = { from: "planned", to: "executed", cause: "payout_executed", now } as const
  const proofs = new Map(word.executed.map(({ endToEndId, proof }) => [endToEndId, proof]))
  await movePayouts(trx, accountId, payouts.map(idOf), passage)
  const booked = payouts.map((payout) => ({ ...subjectOf(payout), postings: settlementPostings(payout) }))
  await postAll(trx, accountId, booked, passage)
  const endings = payouts.map(({ id, endToEndId }) => ({ id, executedOn, proof: proofs.get(endToEndId) ?? null }))
  await recordEndings(trx, accountId, endings, passage)
  await correctYears(trx, payouts, () => yearOf(executedOn), { cause: "payout_executed", now })
}

/** The bank has refused them: what they were to pay is due again. */
export async function failPayouts(trx: Trx, accountId: string, payouts: BatchPayout[], { word, now }: Telling) {
  if (payouts.length === 0) return
  const passage = { from: "planned", to: "failed", cause: "payout_failed", now } as const
  const reasons = reasonsOf(word)
  await movePayouts(trx, accountId, payouts.map(idOf), passage)
  const endings = payouts.map(({ id, endToEndId }) => ({ id, failureReason: reasons.get(endToEndId) ?? null }))
  await recordEndings(trx, accountId, endings, passage)
}

/** The bank has sent back what it had paid: it is due again, nothing was withheld, and the year never saw it. */
export async function takeBackPayouts(trx: Trx, accountId: string, payouts: BatchPayout[], { word, now }: Telling) {
  if (payouts.length === 0) return
  const passage = { from: "executed", to: "failed", cause: "payout_returned", now } as const
  const reasons = reasonsOf(word)
  await movePayouts(trx, accountId, payouts.map(idOf), passage)
  const booked = payouts.map((payout) => ({ ...subjectOf(payout), postings: returnPostings(payout) }))
  await postAll(trx, accountId, booked, passage)
  const returned = { returnedOn: word.executedOn }
  const endings = payouts.map(({ id, endToEndId }) => {
    return { id, ...returned, failureReason: reasons.get(endToEndId) ?? null }
  })
  await recordEndings(trx, accountId, endings, passage)
  const yearOfPayment = (payout: BatchPayout) => yearOf(payout.executedOn ?? word.executedOn)
  await correctYears(trx, payouts, yearOfPayment, { cause: "payout_returned", now })
}

type YearIn = (payout: BatchPayout) => number

/** A payee's year is that of the payer of record, who may have paid it for other merchants too. */
async function correctYears(trx: Trx, payouts: BatchPayout[], yearIn: YearIn, occasion: CorrectionOccasion) {
  const { payerAccountId } = payouts[0] ?? {}
  if (!payerAccountId) return
  for (const [year, theirs] of Map.groupBy(payouts, yearIn)) {
    const payees = theirs.map((payout) => payout.influencerAccountId)
    await correctWithholding(trx, payerAccountId, { payees, year }, occasion)
  }
}

function reasonsOf(word: BankWord): Map<string, string> {
  return new Map(word.failed.map(({ endToEndId, reason }) => [endToEndId, reason]))
}

function idOf({ id }: BatchPayout): string {
  return id
}

function subjectOf({ id, influencerAccountId }: BatchPayout) {
  return { payoutId: id, influencerAccountId }
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
