import type { I18n, Key } from "#src/i18n/i18n.ts"
import { formatAmount, formatRate } from "#src/i18n/money.ts"
import { isInvoice, type PaperContent, type WithheldSum } from "./paper.ts"
import { dayIn, type SheetTable } from "./sheet.ts"

type Column = { key: Key; isCode: boolean }
const word = (key: Key): Column => ({ key, isCode: false })
const code = (key: Key): Column => ({ key, isCode: true })

/** What a paper adds up, line by line. */
export function tablesOf(content: PaperContent, i: I18n): SheetTable[] {
  const { kind, lines, paid, sums } = content
  return [
    ...(isInvoice(kind) ? [invoiceLines(content, i)] : []),
    ...(kind === "statement" && lines.length > 0 ? [commissionLines(content, i)] : []),
    ...(paid.length > 0 ? [paidLines(content, i)] : []),
    ...(sums.withheld.length > 0 ? [withheldLines(sums.withheld, i)] : []),
  ]
}

function tableOf(i: I18n, title: Key, columns: Column[], rows: string[][]): SheetTable {
  const shown = columns.map(({ key, isCode }) => ({ label: i.t(key), isCode }))
  return { title: i.t(title), columns: shown, rows, widest: shown.findLastIndex(({ isCode }) => !isCode) }
}

function invoiceLines({ lines }: PaperContent, i: I18n): SheetTable {
  const columns = [
    word("money_papers.sheet.column.description"),
    code("money_papers.sheet.column.quantity"),
    code("money_papers.sheet.column.unit_price"),
    code("money_papers.sheet.column.total_excl"),
  ]
  const rows = lines.map(({ label, quantity, amountCents }) => {
    // What is taken back is a quantity below zero of something that still has a price.
    const [sign, price] = amountCents < 0n ? ["\u2212", -amountCents] : ["", amountCents]
    return [label[i.locale], `${sign}${quantity}`, formatAmount(price), formatAmount(amountCents)]
  })
  return tableOf(i, "money_papers.sheet.table.lines", columns, rows)
}

function commissionLines({ lines }: PaperContent, i: I18n): SheetTable {
  const columns = [
    word("money_papers.sheet.column.sale_day"),
    word("money_papers.sheet.column.sale"),
    code("money_papers.sheet.column.reference"),
    code("money_papers.sheet.column.amount"),
  ]
  const rows = lines.map(({ on, label, reference, amountCents }) => {
    return [on ? dayIn(on, i.locale) : "", label[i.locale], reference ?? "", formatAmount(amountCents)]
  })
  return tableOf(i, "money_papers.sheet.table.commissions", columns, rows)
}

function paidLines({ paid }: PaperContent, i: I18n): SheetTable {
  const columns = [
    word("money_papers.sheet.column.paid_day"),
    code("money_papers.sheet.column.statement"),
    ...(["gross", "vat", "withheld", "correction", "net"] as const).map((one) =>
      code(`money_papers.sheet.column.${one}`),
    ),
  ]
  const rows = paid.map((line) => {
    const amounts = [line.grossCents, line.vatCents, -line.withheldCents, -line.correctionCents, line.netCents]
    return [dayIn(line.on, i.locale), line.reference, ...amounts.map(formatAmount)]
  })
  return tableOf(i, "money_papers.sheet.table.paid", columns, rows)
}

function withheldLines(withheld: readonly WithheldSum[], i: I18n): SheetTable {
  const columns = [
    word("money_papers.sheet.column.withholding"),
    code("money_papers.sheet.column.base"),
    code("money_papers.sheet.column.rate"),
    code("money_papers.sheet.column.amount"),
  ]
  const rows = withheld.map(({ tax, baseCents, rateBp, amountCents, isFinal, legalReference }) => {
    const nature = rateBp === null ? [] : [i.t(isFinal ? "money_papers.sheet.final" : "money_papers.sheet.creditable")]
    const named = [i.t(`money_papers.sheet.tax.${tax}`), legalReference[i.locale], ...nature].join("\n")
    const reckoned = [baseCents === null ? "" : formatAmount(baseCents), rateBp === null ? "" : formatRate(rateBp)]
    return [named, ...reckoned, formatAmount(amountCents)]
  })
  return tableOf(i, "money_papers.sheet.table.withheld", columns, rows)
}
