import { csvLine } from "#src/exports/csv.ts"
import { payeeText } from "./bank-text.ts"
import type { TransferFormat, TransferOrder } from "./transfer-file.ts"

/** For portals that take a table: names as long as a bank's record holds them, the RIB as 24 digits. */
export const csvFile: TransferFormat = {
  extension: "csv",
  contentType: "text/csv; charset=utf-8",
  needsPayerRib: false,
  write: (order) => Buffer.from(linesOf(order).join(""), "utf8"),
}

function linesOf({ executionOn, transfers }: TransferOrder): string[] {
  const head = ["Reference", "Beneficiaire", "RIB", "Montant", "Devise", "Date", "Motif"].map((text) => ({ text }))
  const rows = transfers.map((transfer) => [
    { text: transfer.endToEndId },
    { text: payeeText(transfer, 35) },
    { text: transfer.rib },
    { cents: transfer.netCents },
    { text: "MAD" },
    { text: executionOn },
    { text: `COMMISSIONS ${transfer.endToEndId}` },
  ])
  return [head, ...rows].map(csvLine)
}
