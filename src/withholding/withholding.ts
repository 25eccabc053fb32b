export type PayeeStatus =
  | "auto_entrepreneur"
  | "cpu"
  | "registered_individual"
  | "company"
  | "exempt_entity"
  | "unregistered_individual"
  | "non_resident"
export type PayerClass = "company" | "bank_or_insurer" | "public_body" | "individual"
export type Tax = "income" | "vat"

/** A row of `withholding_rules`: which payment bears which withholding, by which text. Dates are Casablanca's days. */
export type WithholdingRule = {
  id: string
  tax: Tax
  payeeStatus: PayeeStatus
  payerClass: PayerClass
  /** The payer's yearly turnover from which the rule holds; null for every payer of the class. */
  payerMinTurnoverCents: bigint | null
  /** Paid in the year by the same payer up to it bears nothing; null when the first centime bears the rate. */
  thresholdCents: bigint | null
  rateBp: number
  /** VAT: the rate with an attestation of tax regularity younger than that; null without one. */
  attestationMaxDays: number | null
  isFinal: boolean
  legalReferenceFr: string
  legalReferenceAr: string
  confirmed: boolean
}

export type Payment = {
  payeeStatus: PayeeStatus
  payer: { class: PayerClass; turnoverCents: bigint | null }
  /** Before VAT. */
  grossCents: bigint
  vatRateBp: number
  /** Paid before by this payer to this payee in the calendar year of the payment. */
  yearTotalCents: bigint
  /** Age, on the day of payment, of the payee's attestation of tax regularity; null without one. */
  attestationDays: number | null
}

/** A payment of which the VAT is an amount already. */
export type TaxedPayment = Omit<Payment, "vatRateBp"> & { vatCents: bigint }
export type WithheldLine = { rule: WithholdingRule; baseCents: bigint; amountCents: bigint }
export type Withholding = { vatCents: bigint; lines: WithheldLine[]; netCents: bigint }
export type UnclearStatus = { reason: "no_clear_rule"; tax: Tax }

/**
 * What is kept back from one payment, by the rules that hold on its day (facts §6; CGI art. 45 bis, 73-II, 117-V, 157-I).
 * A payment that no confirmed rule speaks of is unclear: its payer must decide.
 */
export function withhold(payment: Payment, rules: readonly WithholdingRule[]): Withholding | UnclearStatus {
  const vatCents = share(payment.grossCents, payment.vatRateBp)
  const lines = withheldLines({ ...payment, vatCents }, rules)
  if ("reason" in lines) return lines

  const withheldCents = lines.reduce((sum, line) => sum + line.amountCents, 0n)
  return { vatCents, lines, netCents: payment.grossCents + vatCents - withheldCents }
}

/** The lines of the statement, those of nothing left out. */
export function withheldLines(
  payment: TaxedPayment,
  rules: readonly WithholdingRule[],
): WithheldLine[] | UnclearStatus {
  const { vatCents } = payment
  const income = ruleFor("income", payment, rules)
  const vat = vatCents === 0n ? null : ruleFor("vat", payment, rules)
  if (!income) return { reason: "no_clear_rule", tax: "income" }
  if (vatCents > 0n && !vat) return { reason: "no_clear_rule", tax: "vat" }

  const lines = [lineOf(income, incomeBase(income, payment)), ...(vat ? [lineOf(vat, vatCents)] : [])]
  return lines.filter(({ amountCents }) => amountCents > 0n)
}

/** Of the rules that fit, the one for the largest payers, and for VAT the one that the attestation earns. */
function ruleFor(tax: Tax, payment: TaxedPayment, rules: readonly WithholdingRule[]): WithholdingRule | null {
  const fitting = rules.filter(
    (rule) =>
      rule.tax === tax &&
      rule.confirmed &&
      rule.payeeStatus === payment.payeeStatus &&
      rule.payerClass === payment.payer.class &&
      (rule.payerMinTurnoverCents ?? 0n) <= (payment.payer.turnoverCents ?? 0n) &&
      (rule.attestationMaxDays === null || isAttested(rule.attestationMaxDays, payment.attestationDays)),
  )
  const [best] = fitting.sort((a, b) => byTurnover(a, b) || byAttestation(a, b) || b.rateBp - a.rateBp)
  return best ?? null
}

function byTurnover(a: WithholdingRule, b: WithholdingRule): number {
  return Number((b.payerMinTurnoverCents ?? 0n) - (a.payerMinTurnoverCents ?? 0n))
}

function byAttestation(a: WithholdingRule, b: WithholdingRule): number {
  return Number(b.attestationMaxDays !== null) - Number(a.attestationMaxDays !== null)
}

function isAttested(maxDays: number, days: number | null): boolean {
  return days !== null && days >= 0 && days < maxDays
}

/** The part of this payment that lies above the year's threshold. */
function incomeBase({ thresholdCents }: WithholdingRule, { grossCents, yearTotalCents }: TaxedPayment): bigint {
  if (thresholdCents === null) return grossCents
  const above = yearTotalCents + grossCents - thresholdCents
  return above <= 0n ? 0n : above < grossCents ? above : grossCents
}

function lineOf(rule: WithholdingRule, baseCents: bigint): WithheldLine {
  return { rule, baseCents, amountCents: share(baseCents, rule.rateBp) }
}

/** Basis points of an amount, half up to the centime. */
function share(cents: bigint, rateBp: number): bigint {
  return (cents * BigInt(rateBp) + 5000n) / 10_000n
}
