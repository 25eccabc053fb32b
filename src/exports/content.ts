import type { Db } from "#db/database.ts"
import { addDays, startOfCasablancaDay } from "#src/clock.ts"
import { type I18n, i18n, type Key } from "#src/i18n/i18n.ts"
import { countConversions, countOrders, listAccountDays, type Side, type Span } from "./content-queries.ts"
import { conversionColumns, conversionRows } from "./conversion-rows.ts"
import type { Cell } from "./csv.ts"
import { orderColumns, orderRows } from "./order-rows.ts"
import type { ExportRecord } from "./queries.ts"

/** What a file says: its columns, how many rows are to come, and the rows a batch at a time. */
export type Content = { heads: string[]; rowsExpected: number; batches: AsyncIterable<Cell[][]> }

const dayColumns = ["day", "clicks", "unique_clicks", "orders", "confirmed", "delivered", "sales", "earned"] as const

/** The account's own rows only: the worker sees every account's, so each query names it. */
export async function contentOf(db: Db, accountId: string, side: Side, asked: ExportRecord): Promise<Content> {
  const i = i18n(asked.locale)
  const { fromDay, toDay } = asked
  const span = {
    accountId,
    fromDay,
    toDay,
    from: startOfCasablancaDay(fromDay),
    until: startOfCasablancaDay(addDays(toDay, 1)),
  }

  switch (asked.kind) {
    case "orders":
      return {
        heads: named(i, orderColumns),
        rowsExpected: await countOrders(db, span),
        batches: orderRows(db, span, i),
      }
    case "conversions": {
      const rowsExpected = await countConversions(db, side, span)
      return { heads: named(i, conversionColumns), rowsExpected, batches: conversionRows(db, side, span, i) }
    }
    case "clicks":
      return dayContent(db, span, i)
  }
}

async function dayContent(db: Db, span: Span, i: I18n): Promise<Content> {
  const days = await listAccountDays(db, span)
  const rows = days.map((figures): Cell[] => [
    ...[{ text: figures.day }, { count: figures.clicks }, { count: figures.uniqueClicks }, { count: figures.orders }],
    ...[{ count: figures.confirmed }, { count: figures.delivered }],
    ...[{ cents: figures.salesCents }, { cents: figures.earnedCents }],
  ])
  return { heads: named(i, dayColumns), rowsExpected: rows.length, batches: inOneBatch(rows) }
}

async function* inOneBatch(rows: Cell[][]) {
  yield rows
}

function named({ t }: I18n, columns: readonly string[]): string[] {
  return columns.map((column) => t(`exports.column.${column}` as Key))
}
