import { inBoth, spelledOut } from "./in-both.ts"
import type { Draft } from "./issue-papers.ts"
import type { PaidLine, PaperSums, WithheldSum } from "./paper.ts"
import type { PayoutWithholding } from "./payout-queries.ts"
import type { KnownParty } from "./read-parties.ts"
import type { YearCorrection, YearPayout } from "./year-queries.ts"

/** A calendar year between one payer of record and one payee. */
export type ToldYear = {
  influencerId: string
  year: number
  payer: KnownParty & { accountId: string }
  payee: KnownParty
  payouts: readonly YearPayout[]
  withheld: readonly PayoutWithholding[]
  corrections: readonly YearCorrection[]
}

/** Every payout of the year. */
export function yearStatementDraft(told: ToldYear): Draft {
  const paid = told.payouts.map(({ executedOn: on, id: _, ...line }): PaidLine => ({ ...line, on }))
  const sums = sumsOf(told, [])
  return draftOf(told, "year_statement", { paid, sums, totalCents: sums.netCents })
}

/** What was withheld in the year, by rule: the payee shows it to the tax office. */
export function certificateDraft(told: ToldYear): Draft {
  const lines = [...bySameRule(told.withheld), ...told.corrections.map(correctionSum)]
  const sums = sumsOf(told, lines)
  const withheldCents = lines.reduce((sum, line) => sum + line.amountCents, 0n)
  return draftOf(told, "withholding_certificate", {
    paid: [],
    sums: { ...sums, withheldCents },
    totalCents: withheldCents,
  })
}

type Said = { paid: PaidLine[]; sums: PaperSums; totalCents: bigint }

function draftOf(told: ToldYear, kind: Draft["kind"], { paid, sums, totalCents }: Said): Draft {
  const { influencerId, year, payer, payee } = told
  return {
    ...{
      kind,
      merchantAccountId: payer.accountId,
      influencerAccountId: influencerId,
      issuerAccountId: payer.accountId,
    },
    ...{ locale: payee.locale, year, payoutId: null, correctsId: null, totalCents },
    said: {
      ...{ issuer: payer.party, recipient: payee.party, lines: [], paid, sums, transfer: null },
      ...{ corrects: null, mandatedOn: null, vatMention: null, inWords: spelledOut(totalCents) },
    },
  }
}

function sumsOf({ payouts }: ToldYear, withheld: WithheldSum[]): PaperSums {
  const sum = (column: (payout: YearPayout) => bigint) => payouts.reduce((total, one) => total + column(one), 0n)
  const [grossCents, vatCents] = [sum((one) => one.grossCents), sum((one) => one.vatCents)]
  return {
    ...{ grossCents, vatCents, vatRateBp: 0, totalCents: grossCents + vatCents, withheld },
    ...{ withheldCents: sum((one) => one.withheldCents), correctionCents: sum((one) => one.correctionCents) },
    netCents: sum((one) => one.netCents),
  }
}

function bySameRule(withheld: readonly PayoutWithholding[]): WithheldSum[] {
  const rules = Map.groupBy(withheld, ({ tax, rateBp, legalReferenceFr }) =>
    JSON.stringify([tax, rateBp, legalReferenceFr]),
  )
  return [...rules.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { tax, rateBp, isFinal, legalReferenceFr: fr, legalReferenceAr: ar } = first
    const sum = (column: "baseCents" | "amountCents") => same.reduce((total, one) => total + one[column], 0n)
    const sums = { baseCents: sum("baseCents"), amountCents: sum("amountCents") }
    return [{ tax, rateBp, isFinal, legalReference: { fr, ar }, ...sums }]
  })
}

function correctionSum({ tax, amountCents }: YearCorrection): WithheldSum {
  const legalReference = inBoth("money_papers.lines.year_correction")
  return { tax, amountCents, baseCents: null, rateBp: null, isFinal: false, legalReference }
}
