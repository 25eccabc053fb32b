import type { I18n } from "#src/i18n/i18n.ts"
import type { ReportLine } from "./report-queries.ts"

/** The report as a file that a spreadsheet opens as it is: semicolons, and a mark that says UTF-8. */
export function reportFile(lines: ReportLine[], { t }: I18n): string {
  const header = (["line", "reference", "status", "outcome", "event", "remark"] as const).map((name) =>
    t(`carrier_imports.report.${name}`),
  )
  const rows = lines.map((line) => [
    String(line.line),
    line.reference ?? "",
    line.status ?? "",
    t(`carrier_imports.outcome.${line.outcome}`),
    line.eventType ? t(`orders.event.${line.eventType}`) : "",
    line.amountDiffers ? t("carrier_imports.amount_differs") : "",
  ])
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`
}

/** A cell that a spreadsheet would run as a formula is given to it as text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
