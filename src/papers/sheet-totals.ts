import type { I18n, Key } from "#src/i18n/i18n.ts"
import { formatMoney, formatRate } from "#src/i18n/money.ts"
import { isInvoice, type PaperContent } from "./paper.ts"
import type { Sheet } from "./sheet.ts"

type Total = Sheet["totals"][number]

/** From what was earned to what was paid; what is zero is left out, but for what the law wants said. */
export function totalsOf({ kind, sums }: PaperContent, i: I18n): Total[] {
  const total = (key: Key, cents: bigint, isStrong = false): Total => {
    const parameters = { rate: formatRate(sums.vatRateBp) }
    return { label: i.t(key, parameters), value: formatMoney(cents, i.locale), isStrong }
  }
  if (kind === "withholding_certificate") {
    return [
      total("money_papers.sheet.total.paid_in_year", sums.grossCents),
      total("money_papers.sheet.total.all_withheld", sums.withheldCents, true),
    ]
  }
  const isBill = isInvoice(kind)
  const some = (key: Key, cents: bigint) => (cents === 0n ? [] : [total(key, cents)])
  const vat = sums.vatRateBp > 0 ? "money_papers.sheet.total.vat" : "money_papers.sheet.total.vat_plain"
  const taken = [
    ...some("money_papers.sheet.total.withheld", -sums.withheldCents),
    ...some("money_papers.sheet.total.correction", -sums.correctionCents),
  ]
  const net = isBill ? "money_papers.sheet.total.net_to_pay" : "money_papers.sheet.total.net_paid"
  return [
    total(isBill ? "money_papers.sheet.total.total_excl" : "money_papers.sheet.total.gross", sums.grossCents),
    ...some("money_papers.sheet.total.disbursed", sums.disbursedCents ?? 0n),
    ...(isBill ? [total(vat, sums.vatCents)] : some(vat, sums.vatCents)),
    ...(isBill ? [total("money_papers.sheet.total.total_incl", sums.totalCents, taken.length === 0)] : []),
    ...taken,
    ...(isBill && taken.length === 0 ? [] : [total(net, sums.netCents, true)]),
  ]
}
