import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { type Draft, type Issued, issuePapers } from "./issue-papers.ts"
import type { PaperContent } from "./paper.ts"
import { readContent } from "./paper-content.ts"
import { listInvoicesToCredit } from "./payout-queries.ts"
import { findPaper } from "./queries.ts"

/** Takes back the invoices of payouts that the bank has sent back: their amounts are due again and will be invoiced anew. */
export async function issueCreditNotes(trx: Trx, accountId: string, payoutIds: string[], now: Date): Promise<Issued[]> {
  if (payoutIds.length === 0) return []
  const invoices = await listInvoicesToCredit(trx, accountId, payoutIds)
  const drafts = await Promise.all(invoices.map(({ id }) => creditDraft(trx, accountId, id, now)))
  return issuePapers(trx, accountId, drafts, now)
}

/** The whole of an invoice, taken back in the series of its issuer. */
export async function creditDraft(trx: Trx, accountId: string, invoiceId: string, now: Date): Promise<Draft> {
  const {
    content: json,
    kind,
    contentHash: _,
    reference,
    issuedAt,
    id,
    ...invoice
  } = await findPaper(trx, accountId, invoiceId)
  const { merchantAccountId, influencerAccountId, issuerAccountId, locale, payoutId, totalCents } = invoice
  const said: PaperContent = readContent(json)
  const { totalCents: netCents } = said.sums
  // What was withheld is the payout's, which the bank's return undid: the note takes back what the invoice asked for.
  const sums = { ...said.sums, withheld: [], withheldCents: 0n, correctionCents: 0n, netCents }
  return {
    ...{ merchantAccountId, influencerAccountId, issuerAccountId, locale, payoutId, totalCents },
    kind: kind === "fee_invoice" ? "fee_credit_note" : "credit_note",
    year: Number(casablancaDay(now).slice(0, 4)),
    correctsId: id,
    said: { ...said, sums, transfer: null, corrects: { reference, issuedOn: casablancaDay(issuedAt) } },
  }
}
