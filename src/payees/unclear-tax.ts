import { daysBetween } from "#src/clock.ts"
import { type Payment, type Tax, type WithholdingRule, withhold } from "#src/withholding/withholding.ts"
import type { Payee } from "./queries.ts"

type Terms = { payer: Payment["payer"]; rules: readonly WithholdingRule[] }
type Known = Pick<Payee, "status" | "vatRateBp" | "attestationIssuedOn">

/** The tax of which no decided rule speaks when this payer pays this payee; null when both are clear, or nothing is known. */
export function unclearTax(payee: Known, { payer, rules }: Terms, day: string): Tax | null {
  const { status, vatRateBp, attestationIssuedOn } = payee
  if (!status) return null
  const attestationDays = attestationIssuedOn === null ? null : daysBetween(attestationIssuedOn, day)
  // Any amount will do that bears a VAT of at least a centime.
  const payment = { payeeStatus: status, payer, grossCents: 100_00n, vatRateBp, yearTotalCents: 0n, attestationDays }
  const withholding = withhold(payment, rules)
  return "reason" in withholding ? withholding.tax : null
}
