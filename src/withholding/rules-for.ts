import type { KnownRule } from "./rules-on.ts"
import type { PayeeStatus, PayerClass } from "./withholding.ts"

type Pair = { status: PayeeStatus; payer: { class: PayerClass; turnoverCents: bigint | null } }

/** The rules that may bear on payments of one payer to one payee: income first, those of larger payers only where it is one. */
export function rulesFor(rules: readonly KnownRule[], { status, payer }: Pair): KnownRule[] {
  const fitting = rules.filter(
    (rule) =>
      rule.payeeStatus === status &&
      rule.payerClass === payer.class &&
      (rule.payerMinTurnoverCents ?? 0n) <= (payer.turnoverCents ?? 0n),
  )
  const largest = (tax: KnownRule["tax"]) =>
    fitting
      .filter((rule) => rule.tax === tax && rule.confirmed)
      .reduce((most, rule) => max(most, rule.payerMinTurnoverCents ?? 0n), 0n)
  // A rule for large payers takes the place of the one for all of them.
  return fitting
    .filter((rule) => !rule.confirmed || (rule.payerMinTurnoverCents ?? 0n) >= largest(rule.tax))
    .toSorted((a, b) => a.tax.localeCompare(b.tax) || Number(b.confirmed) - Number(a.confirmed) || a.rateBp - b.rateBp)
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
