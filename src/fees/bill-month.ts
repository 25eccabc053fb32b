import type { Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { addDays } from "#src/clock.ts"
import { newId } from "#src/crypto/new-id.ts"
import { postAll } from "#src/ledger/post-all.ts"
import { moneySetting } from "#src/money-settings/money-setting.ts"
import { issueFeeInvoice } from "#src/papers/issue-fee-papers.ts"
import { invoiceSums } from "#src/papers/payout-sums.ts"
import { feeLines } from "./fee-lines.ts"
import { type DatedRate, nextMonth, rateSpans } from "./fee-month.ts"
import { billPostings } from "./fee-postings.ts"
import { insertBill, type NewBill, sumReleased } from "./queries.ts"
import { type FeePart, reckonFee } from "./reckon-fee.ts"
import { tellBill } from "./tell-bill.ts"

type Month = { month: string; rates: readonly DatedRate[]; carriedCents: bigint }

/** One month's bill with its invoice and its books; null when the month neither costs nor gives back anything. */
export async function billMonth(trx: Trx, accountId: string, due: Month, now: Date): Promise<NewBill | null> {
  const { month, carriedCents } = due
  const parts = await readParts(trx, accountId, due)
  const { shares, ...reckoned } = reckonFee(parts, carriedCents)
  if (reckoned.accruedCents === 0n) return null

  const vatRateBp = Number(await moneySetting(trx, "platform_fee_vat_bp", addDays(nextMonth(month), -1)))
  const { vatCents } = invoiceSums(reckoned.feeCents, vatRateBp)
  const lines = feeLines({ month, parts, shares, carriedCents })
  const invoice = reckoned.feeCents > 0n ? await issueFeeInvoice(trx, accountId, { lines, vatRateBp }, now) : null
  const priced = { ...reckoned, carriedCents, vatRateBp, vatCents }
  const bill = { ...priced, id: newId(), accountId, month, parts, paperId: invoice?.id ?? null, billedAt: now }
  await insertBill(trx, bill)
  const booking = { influencerAccountId: platformAccountId, feeBillId: bill.id, postings: billPostings(bill) }
  await postAll(trx, accountId, [booking], { cause: "fee_billed", now })
  if (invoice) await tellBill(trx, bill, now)
  return bill
}

async function readParts(trx: Trx, accountId: string, { month, rates }: Month): Promise<FeePart[]> {
  const spans = rateSpans(month, rates)
  if (spans.every(({ rateBp }) => rateBp === 0)) return []
  const released = await sumReleased(
    trx,
    spans.map(({ since, until }) => ({ accountId, since, until })),
  )
  return spans.map(({ from, rateBp }, index) => ({ from, rateBp, baseCents: released[index] ?? 0n }))
}
