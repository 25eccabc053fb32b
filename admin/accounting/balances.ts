import type { Cell } from "#src/exports/csv.ts"
import type { ReadRows } from "../adapter/read-rows.ts"
import { say } from "../words.ts"
import type { Asked } from "./journal.ts"
import { findLastParty, listBalances } from "./queries.ts"

export const balanceColumns = [
  ...["account", "account_name", "party", "opening", "debit", "credit", "closing"],
] as const

/** Every ledger account by the other party: credit is above zero. */
export async function* balanceRows(read: ReadRows, { accountId, month, language }: Asked): AsyncGenerator<Cell[][]> {
  for (let after: string | null = null; ; ) {
    const from: string | null = after
    const last: string | null = await read((trx) => findLastParty(trx, accountId, from))
    if (last === null) return
    const rows = await read((trx) => listBalances(trx, accountId, month, from))
    yield rows.map(({ book, party, openingCents, debitCents, creditCents, closingCents }): Cell[] => [
      ...[{ text: book }, { text: say(language, `labels.ledgerAccount.${book}`) }, { text: party }],
      ...[{ cents: openingCents }, { cents: debitCents }, { cents: creditCents }, { cents: closingCents }],
    ])
    after = last
  }
}
