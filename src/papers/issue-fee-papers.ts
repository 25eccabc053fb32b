import type { Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { casablancaDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { inBoth, spelledOut } from "./in-both.ts"
import { creditDraft } from "./issue-credit-notes.ts"
import { type Draft, type Issued, issuePapers } from "./issue-papers.ts"
import type { Both } from "./paper.ts"
import { billSums } from "./payout-sums.ts"
import { findPaper, isCredited } from "./queries.ts"
import { readKnownParties } from "./read-parties.ts"

type FeeLine = { label: Both; amountCents: bigint }
export type Fee = {
  lines: FeeLine[]
  /** Advanced in the merchant's name and given back as it is, so outside the VAT of what the platform sells. */
  disbursed?: FeeLine[]
  vatRateBp: number
  /** Of a part of an invoice it is what the rest leaves of the whole's, which rounding may set beside the rate. */
  vatCents?: bigint
}

/** The platform's invoice to a merchant: its fee, or commissions that it pays for them; in the transaction that owes it. */
export async function issueFeeInvoice(trx: Trx, accountId: string, fee: Fee, now: Date): Promise<Issued> {
  const [issued] = await issuePapers(trx, accountId, [await feeDraft(trx, accountId, fee, now)], now)
  if (!issued) throw new Error("a fee invoice was not issued")
  return issued
}

/** Takes a whole fee invoice back, once. */
export async function issueFeeCreditNote(
  trx: Trx,
  accountId: string,
  invoiceId: string,
  now: Date,
): Promise<Result<Issued, "not_an_invoice" | "already_credited">> {
  const { kind } = await findPaper(trx, accountId, invoiceId)
  if (kind !== "fee_invoice") return refused("not_an_invoice")
  if (await isCredited(trx, accountId, invoiceId)) return refused("already_credited")
  const [issued] = await issuePapers(trx, accountId, [await creditDraft(trx, accountId, invoiceId, now)], now)
  if (!issued) throw new Error("a credit note was not issued")
  return ok(issued)
}

export type PartialCredit = { invoiceId: string; fee: Fee }

/** Takes a part of a fee invoice back, as often as there are parts: who asks keeps count of them. */
export async function creditFeeInvoice(
  trx: Trx,
  accountId: string,
  { invoiceId, fee }: PartialCredit,
  now: Date,
): Promise<Issued> {
  const { reference, issuedAt } = await findPaper(trx, accountId, invoiceId)
  const draft = await feeDraft(trx, accountId, fee, now)
  const corrects = { reference, issuedOn: casablancaDay(issuedAt) }
  const credit = {
    ...draft,
    kind: "fee_credit_note",
    correctsId: invoiceId,
    said: { ...draft.said, corrects },
  } as const
  const [issued] = await issuePapers(trx, accountId, [credit], now)
  if (!issued) throw new Error("a credit note was not issued")
  return issued
}

async function feeDraft(
  trx: Trx,
  accountId: string,
  { lines, disbursed = [], vatRateBp, vatCents }: Fee,
  now: Date,
): Promise<Draft> {
  const parties = await readKnownParties(trx, [accountId, platformAccountId])
  const [platform, merchant] = [parties.get(platformAccountId), parties.get(accountId)]
  if (!platform || !merchant) throw new Error(`no parties of a fee invoice to ${accountId}`)
  const sums = billSums(sumOf(lines), sumOf(disbursed), vatRateBp, vatCents)
  const told = [...disbursed.map((line) => ({ ...line, isDisbursed: true as const })), ...lines]
  return {
    ...{ kind: "fee_invoice", merchantAccountId: accountId, influencerAccountId: platformAccountId },
    ...{ issuerAccountId: platformAccountId, locale: merchant.locale, year: Number(casablancaDay(now).slice(0, 4)) },
    ...{ payoutId: null, correctsId: null, totalCents: sums.totalCents },
    said: {
      ...{ issuer: platform.party, recipient: merchant.party, sums, paid: [] },
      lines: told.map((line) => ({ ...line, on: null, reference: null, quantity: 1 })),
      ...{ transfer: null, corrects: null, mandatedOn: null, inWords: spelledOut(sums.totalCents) },
      vatMention: disbursed.length > 0 ? inBoth("money_papers.vat.disbursed") : null,
    },
  }
}

function sumOf(lines: readonly FeeLine[]): bigint {
  return lines.reduce((sum, { amountCents }) => sum + amountCents, 0n)
}
