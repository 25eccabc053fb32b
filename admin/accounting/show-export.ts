import { Readable } from "node:stream"
import { recordAct } from "#src/accounts/record-act.ts"
import { NotFound } from "#src/errors.ts"
import { byteOrderMark, type Cell, csvLine } from "#src/exports/csv.ts"
import { type ReadRows, readRows } from "../adapter/read-rows.ts"
import { findScope } from "../ledger/scope.ts"
import { staffRoute } from "../web/staff-route.ts"
import { type Language, say } from "../words.ts"
import { balanceColumns, balanceRows } from "./balances.ts"
import { type ExportKind, exportKinds } from "./export-kinds.ts"
import { type Asked, journalColumns, journalRows } from "./journal.ts"
import { monthOf } from "./month.ts"
import { withholdingColumns, withholdingRows } from "./withholdings.ts"

type Content = { columns: readonly string[]; rows: (read: ReadRows, asked: Asked) => AsyncIterable<Cell[][]> }

const contents: Record<ExportKind, Content> = {
  journal: { columns: journalColumns, rows: journalRows },
  balances: { columns: balanceColumns, rows: balanceRows },
  withholdings: { columns: withholdingColumns, rows: withholdingRows },
}

/** A month of a payer's books as a table, written while it is read; who took it is kept. */
export const showExport = staffRoute("see_money", async ({ ctx, id, query, staff, inAccount }) => {
  const { file = "" } = (ctx as unknown as { params: { file?: string } }).params
  const kind = exportKinds.find((one) => file === `${one}.csv`)
  if (!kind) throw new NotFound(`export ${file}`)
  const asked = { accountId: id("account"), month: monthOf(query("month")), language: staff.language }
  const { columns, rows } = contents[kind]
  const name = await inAccount(asked.accountId, async (trx, actor) => {
    const { account } = await findScope(trx, asked.accountId)
    if (account.kind === "influencer") throw new NotFound("the books of one who pays nobody")
    await recordAct(trx, actor, "export_books", asked.accountId, { kind, month: asked.month.name })
    return `${kind}-${asked.month.name}-${asked.accountId.slice(-12)}.csv`
  })
  ctx.set({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "private, no-store",
  })
  ctx.body = Readable.from(texts(headsOf(columns, staff.language), rows(readRows(ctx.db), asked)))
})

function headsOf(columns: readonly string[], language: Language): Cell[] {
  return columns.map((column) => ({ text: say(language, `accounting.column.${column}`) }))
}

async function* texts(heads: Cell[], batches: AsyncIterable<Cell[][]>) {
  yield byteOrderMark + csvLine(heads)
  for await (const rows of batches) yield rows.map(csvLine).join("")
}
