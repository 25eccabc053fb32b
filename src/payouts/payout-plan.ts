import {
  type PayeeStatus,
  type PayerClass,
  type WithheldLine,
  type WithholdingRule,
  withhold,
} from "#src/withholding/withholding.ts"

/** What one commission adds to a payout; negative where it was paid and came back since. */
export type DueLine = { influencerAccountId: string; commissionId: string; amountCents: bigint }

export type Payee = {
  influencerAccountId: string
  name: string
  status: PayeeStatus | null
  vatRateBp: number
  attestationDays: number | null
  isVerified: boolean
  isStopped: boolean
  hasRib: boolean
  /** Paid by this payer in the calendar year of the payment, what is on its way included. */
  yearTotalCents: bigint
  /** Tax that earlier payouts should have withheld and did not; below zero, what they withheld too much. */
  correctionCents: bigint
  /** The rate that the payer decided for a payee of whom no rule speaks. */
  decision: { id: string; payeeStatus: string; rateBp: number; reason: string } | null
}

export type Exclusion =
  | "not_verified"
  | "no_rib"
  | "suspended"
  | "below_minimum"
  | "no_tax_status"
  | "no_clear_rule"
  | "nothing_due"
  | "taken_by_correction"

export type PlannedPayout = {
  payee: Payee
  status: PayeeStatus
  lines: DueLine[]
  grossCents: bigint
  vatCents: bigint
  withheld: WithheldLine[]
  decided: { id: string; rateBp: number; amountCents: bigint; reason: string } | null
  correctionCents: bigint
  netCents: bigint
}
export type ExcludedPayee = { payee: Payee; grossCents: bigint; reasons: Exclusion[] }
export type PayoutPlan = { payable: PlannedPayout[]; excluded: ExcludedPayee[] }

export type PlanTerms = {
  minimumCents: bigint
  payer: { class: PayerClass; turnoverCents: bigint | null }
  rules: readonly WithholdingRule[]
}

/** Who can be paid now and how much, and who cannot and why: everybody to whom something is owed is in one of the two. */
export function planPayouts(due: readonly DueLine[], payees: readonly Payee[], terms: PlanTerms): PayoutPlan {
  const linesOf = Map.groupBy(due, (line) => line.influencerAccountId)
  const plan: PayoutPlan = { payable: [], excluded: [] }
  for (const payee of payees) {
    const lines = linesOf.get(payee.influencerAccountId) ?? []
    const grossCents = lines.reduce((sum, line) => sum + line.amountCents, 0n)
    const { status } = payee
    const reckoned = status && grossCents > 0n ? reckon(payee, status, grossCents, terms) : null
    const reasons = [
      ...obstaclesOf(payee, grossCents, terms.minimumCents),
      ...obstaclesOfTax(payee, grossCents, reckoned),
    ]
    if (status && reckoned && reasons.length === 0) plan.payable.push({ payee, status, lines, grossCents, ...reckoned })
    else plan.excluded.push({ payee, grossCents, reasons })
  }
  return plan
}

function obstaclesOf(payee: Payee, grossCents: bigint, minimumCents: bigint): Exclusion[] {
  return [
    ...(grossCents <= 0n ? (["nothing_due"] as const) : []),
    ...(grossCents > 0n && grossCents < minimumCents ? (["below_minimum"] as const) : []),
    ...(payee.isVerified ? [] : (["not_verified"] as const)),
    ...(payee.hasRib ? [] : (["no_rib"] as const)),
    ...(payee.isStopped ? (["suspended"] as const) : []),
    ...(payee.status ? [] : (["no_tax_status"] as const)),
  ]
}

type Reckoned = ReturnType<typeof reckon>

function obstaclesOfTax(payee: Payee, grossCents: bigint, reckoned: Reckoned): Exclusion[] {
  if (!payee.status || grossCents <= 0n) return []
  if (!reckoned) return ["no_clear_rule"]
  // A correction is taken from one payout, whole: it waits until one is large enough.
  return reckoned.netCents > 0n ? [] : ["taken_by_correction"]
}

function reckon(payee: Payee, payeeStatus: PayeeStatus, grossCents: bigint, { payer, rules }: PlanTerms) {
  const { vatRateBp, yearTotalCents, attestationDays, decision, correctionCents } = payee
  const payment = { payeeStatus, payer, grossCents, vatRateBp, yearTotalCents, attestationDays }
  const withholding = withhold(payment, rules)
  if (!("reason" in withholding)) {
    const { vatCents, lines, netCents } = withholding
    return { vatCents, withheld: lines, decided: null, correctionCents, netCents: netCents - correctionCents }
  }
  if (!decision || decision.payeeStatus !== payeeStatus || vatRateBp > 0) return null
  const amountCents = (grossCents * BigInt(decision.rateBp) + 5000n) / 10_000n
  const netCents = grossCents - amountCents - correctionCents
  return { vatCents: 0n, withheld: [], decided: { ...decision, amountCents }, correctionCents, netCents }
}
