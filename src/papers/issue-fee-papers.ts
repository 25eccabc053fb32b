import type { Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { casablancaDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { spelledOut } from "./in-both.ts"
import { creditDraft } from "./issue-credit-notes.ts"
import { type Draft, type Issued, issuePapers } from "./issue-papers.ts"
import type { Both } from "./paper.ts"
import { invoiceSums } from "./payout-sums.ts"
import { findPaper, isCredited } from "./queries.ts"
import { readKnownParties } from "./read-parties.ts"

export type Fee = { lines: { label: Both; amountCents: bigint }[]; vatRateBp: number }

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

async function feeDraft(trx: Trx, accountId: string, { lines, vatRateBp }: Fee, now: Date): Promise<Draft> {
  const parties = await readKnownParties(trx, [accountId, platformAccountId])
  const [platform, merchant] = [parties.get(platformAccountId), parties.get(accountId)]
  if (!platform || !merchant) throw new Error(`no parties of a fee invoice to ${accountId}`)
  const grossCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0n)
  const sums = invoiceSums(grossCents, vatRateBp)
  return {
    ...{ kind: "fee_invoice", merchantAccountId: accountId, influencerAccountId: platformAccountId },
    ...{ issuerAccountId: platformAccountId, locale: merchant.locale, year: Number(casablancaDay(now).slice(0, 4)) },
    ...{ payoutId: null, correctsId: null, totalCents: sums.totalCents },
    said: {
      ...{ issuer: platform.party, recipient: merchant.party, sums, paid: [] },
      lines: lines.map((line) => ({ ...line, on: null, reference: null, quantity: 1 })),
      ...{ transfer: null, corrects: null, mandatedOn: null, vatMention: null, inWords: spelledOut(sums.totalCents) },
    },
  }
}
