import { type PayeeStatus, type Tax, type TaxedPayment, type WithholdingRule, withheldLines } from "./withholding.ts"

export type TaxAmounts = Record<Tax, bigint>

/** A payment of the year as the bank executed it, and what is known today of the day on which it did. */
export type YearPayment = Omit<TaxedPayment, "payeeStatus" | "yearTotalCents"> & {
  executedOn: string
  /** Null when nothing is known of the payee on that day. */
  payeeStatus: PayeeStatus | null
  rules: readonly WithholdingRule[]
  withheld: TaxAmounts
  /** The status for which the payer decided the rate, since no rule spoke; null when a rule did. */
  decidedFor: string | null
}
export type OutsidePayment = { paidOn: string; amountCents: bigint }

/**
 * What the rules ask to be withheld from all payments of one payer to one payee in a calendar year, in the order of their
 * execution. Where they do not speak, what was withheld stands.
 */
export function requiredInYear(payments: readonly YearPayment[], outside: readonly OutsidePayment[]): TaxAmounts {
  const required: TaxAmounts = { income: 0n, vat: 0n }
  let paidCents = 0n
  for (const payment of payments) {
    const outsideCents = outside
      .filter(({ paidOn }) => paidOn <= payment.executedOn)
      .reduce((sum, { amountCents }) => sum + amountCents, 0n)
    const { income, vat } = requiredOf(payment, outsideCents + paidCents)
    required.income += income
    required.vat += vat
    paidCents += payment.grossCents
  }
  return required
}

function requiredOf(
  { payeeStatus, decidedFor, rules, withheld, ...payment }: YearPayment,
  yearTotalCents: bigint,
): TaxAmounts {
  if (payeeStatus === null || decidedFor === payeeStatus) return withheld
  const lines = withheldLines({ ...payment, payeeStatus, yearTotalCents }, rules)
  if ("reason" in lines) return withheld
  const of = (tax: Tax) => lines.reduce((sum, line) => (line.rule.tax === tax ? sum + line.amountCents : sum), 0n)
  return { income: of("income"), vat: of("vat") }
}
