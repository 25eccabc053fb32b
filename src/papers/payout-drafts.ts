import { casablancaDay } from "#src/clock.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { inBoth, spelledOut } from "./in-both.ts"
import type { Draft } from "./issue-papers.ts"
import type { Both, PaperLine, Transfer } from "./paper.ts"
import type { PaidCommission, PaidPayout, PayoutWithholding } from "./payout-queries.ts"
import { payoutSums } from "./payout-sums.ts"
import type { KnownParty } from "./read-parties.ts"

/** A payout with all that its papers tell of it. */
export type ToldPayout = {
  accountId: string
  payout: PaidPayout
  commissions: readonly PaidCommission[]
  withheld: readonly PayoutWithholding[]
  payer: KnownParty & { accountId: string }
  payee: KnownParty
  /** Of issue, which numbers it. */
  year: number
}

const invoicing = ["auto_entrepreneur", "cpu", "registered_individual", "company", "exempt_entity"]
const exemptByTurnover = ["auto_entrepreneur", "cpu", "registered_individual"]

/** The payer's statement, every commission on a line of its own. */
export function statementDraft(told: ToldPayout): Draft {
  const { payout, payer, payee, commissions, withheld } = told
  const lines = commissions.map((commission): PaperLine => {
    const reference = commission.commissionId.slice(-8).toUpperCase()
    const key = commission.amountCents < 0n ? "money_papers.lines.taken_back" : "money_papers.lines.sale"
    const label = inBoth(key, (locale) => ({ program: programIn(commission)[locale] }))
    return {
      on: casablancaDay(commission.placedAt),
      label,
      reference,
      quantity: 1,
      amountCents: commission.amountCents,
    }
  })
  const sums = payoutSums(payout, withheld)
  return {
    ...shared(told),
    ...{ kind: "statement", issuerAccountId: payer.accountId, totalCents: payout.netCents },
    said: {
      ...{ issuer: payer.party, recipient: payee.party, lines, paid: [], sums, transfer: transferOf(payout) },
      ...{ corrects: null, mandatedOn: null, vatMention: null, inWords: spelledOut(payout.netCents) },
    },
  }
}

/** The payee's invoice, which the payer writes by mandate; none without one, nor for whom the tax office does not know. */
export function invoiceDraft(told: ToldPayout): Draft | null {
  const { payout, payer, payee, withheld } = told
  if (!payee.mandatedAt || !invoicing.includes(payout.payeeStatus)) return null
  const sums = payoutSums(payout, withheld)
  return {
    ...shared(told),
    ...{ kind: "invoice", issuerAccountId: payout.influencerAccountId, totalCents: sums.totalCents },
    said: {
      ...{ issuer: payee.party, recipient: payer.party, lines: programLines(told.commissions), paid: [], sums },
      ...{ transfer: transferOf(payout), corrects: null, mandatedOn: casablancaDay(payee.mandatedAt) },
      ...{ vatMention: vatMentionOf(payout), inWords: spelledOut(sums.totalCents) },
    },
  }
}

function shared({ accountId, payout, payee, year }: ToldPayout) {
  const { influencerAccountId, id: payoutId } = payout
  return { merchantAccountId: accountId, influencerAccountId, locale: payee.locale, year, payoutId, correctsId: null }
}

/** One line a program, and one more for what it takes back. */
function programLines(commissions: readonly PaidCommission[]): PaperLine[] {
  const byLine = Map.groupBy(commissions, (one) => JSON.stringify([programIn(one), one.amountCents < 0n]))
  return [...byLine.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const key = first.amountCents < 0n ? "money_papers.lines.returns" : "money_papers.lines.sales"
    const label = inBoth(key, (locale) => ({ program: programIn(first)[locale], count: same.length }))
    const amountCents = same.reduce((sum, one) => sum + one.amountCents, 0n)
    return [{ on: null, label, reference: null, quantity: 1, amountCents }]
  })
}

function programIn({ programFr: nameFr, programAr: nameAr }: PaidCommission): Both {
  return { fr: isolated(nameIn({ nameFr, nameAr }, "fr")), ar: isolated(nameIn({ nameFr, nameAr }, "ar")) }
}

function transferOf({ executedOn, endToEndId, ribShown, proof }: PaidPayout): Transfer {
  return { on: executedOn, reference: endToEndId, account: ribShown, proof }
}

function vatMentionOf({ vatCents, payeeStatus }: PaidPayout): Both | null {
  if (vatCents > 0n) return null
  return inBoth(
    exemptByTurnover.includes(payeeStatus) ? "money_papers.vat.exempt_by_turnover" : "money_papers.vat.exempt",
  )
}
