import { casablancaDay } from "#src/clock.ts"
import type { Cell } from "#src/exports/csv.ts"
import type { ReadRows } from "../adapter/read-rows.ts"
import { type Language, say } from "../words.ts"
import type { Month } from "./month.ts"
import { type JournalRow, listJournal, type Posted } from "./queries.ts"

export const journalColumns = [
  ...["date", "transaction", "piece", "account", "account_name", "party", "wording", "debit", "credit"],
] as const

export type Asked = { accountId: string; month: Month; language: Language }

/** Every entry of a month, transaction by transaction. */
export async function* journalRows(read: ReadRows, { accountId, month, language }: Asked): AsyncGenerator<Cell[][]> {
  for (let after: Posted | null = null; ; ) {
    const from: Posted | null = after
    const rows: JournalRow[] = await read((trx) => listJournal(trx, accountId, month, from))
    const last = rows.at(-1)
    if (!last) return
    yield rows.map((row) => cellsOf(row, language))
    after = last
  }
}

function cellsOf({ postedAt, id, reference, book, party, cause, amountCents }: JournalRow, language: Language): Cell[] {
  return [
    ...[{ text: casablancaDay(postedAt) }, { text: id }, { text: reference }, { text: book }],
    ...[{ text: say(language, `labels.ledgerAccount.${book}`) }, { text: party }],
    { text: say(language, `labels.cause.${cause}`) },
    ...[{ cents: amountCents < 0n ? -amountCents : 0n }, { cents: amountCents > 0n ? amountCents : 0n }],
  ]
}
