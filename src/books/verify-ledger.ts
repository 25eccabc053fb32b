import { type Db, inNoAccount } from "#db/database.ts"
import * as differences from "./book-differences.ts"
import { listUnbalanced, listWrongMoves } from "./entry-queries.ts"
import { type BookKey, listBooks, listCorrectionBooks, listPayoutBooks } from "./queries.ts"

export type { Difference } from "./book-differences.ts"

export type LedgerReport = { commissions: number; payouts: number; differences: differences.Difference[] }

/** Recomputes every balance from its entries and every entry from its cause; a page at a time, so that memory stays bounded. */
export async function verifyLedger(db: Db): Promise<LedgerReport> {
  const unbalanced = (await inNoAccount(db, listUnbalanced)).map(differences.unbalancedDifference)
  const commissions = await walk(db, listBooks, differences.commissionDifferences)
  const payouts = await walk(db, listPayoutBooks, differences.payoutDifferences)
  const corrections = await walk(db, listCorrectionBooks, differences.correctionDifferences)
  const moves = (await inNoAccount(db, listWrongMoves)).flatMap(differences.moveDifferences)
  return {
    commissions: commissions.count,
    payouts: payouts.count,
    differences: [...unbalanced, ...commissions.found, ...payouts.found, ...corrections.found, ...moves],
  }
}

type List<Row> = (trx: Parameters<typeof listBooks>[0], after: BookKey | null) => Promise<Row[]>

async function walk<Row extends BookKey>(
  db: Db,
  list: List<Row>,
  differencesOf: (row: Row) => differences.Difference[],
) {
  const found: differences.Difference[] = []
  let count = 0
  for (let after: BookKey | null = null; ; ) {
    const from: BookKey | null = after
    const rows: Row[] = await inNoAccount(db, (trx) => list(trx, from))
    for (const row of rows) found.push(...differencesOf(row))
    count += rows.length
    const last = rows.at(-1)
    if (!last) return { count, found }
    after = { accountId: last.accountId, id: last.id }
  }
}
