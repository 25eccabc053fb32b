import { type Db, inNoAccount, type Trx } from "#db/database.ts"
import { batchDifferences } from "./batch-differences.ts"
import { listBatchBooks } from "./batch-queries.ts"
import * as differences from "./book-differences.ts"
import { listUnawarded, listUnbalanced, listWrongMoves } from "./entry-queries.ts"
import { feeDifferences } from "./fee-differences.ts"
import { listFeeBooks } from "./fee-queries.ts"
import { type BookKey, listBooks, listCorrectionBooks, listPayoutBooks } from "./queries.ts"

export type LedgerReport = { commissions: number; payouts: number; differences: differences.Difference[] }

/** Runs one reading in a transaction. */
type Read = <T>(reading: (trx: Trx) => Promise<T>) => Promise<T>

/** Recomputes every balance from its entries and every entry from its cause; a page at a time, so that memory stays bounded. */
export function verifyLedger(db: Db): Promise<LedgerReport> {
  return verifyBooks((reading) => inNoAccount(db, reading))
}

/** The same of the books that a reading sees. */
export async function verifyBooks(read: Read): Promise<LedgerReport> {
  const unbalanced = (await read(listUnbalanced)).map(differences.unbalancedDifference)
  const commissions = await walk(read, listBooks, differences.commissionDifferences)
  const payouts = await walk(read, listPayoutBooks, differences.payoutDifferences)
  const corrections = await walk(read, listCorrectionBooks, differences.correctionDifferences)
  const fees = await walk(read, listFeeBooks, feeDifferences)
  const batches = await walk(read, listBatchBooks, batchDifferences)
  const awards = (await read(listUnawarded)).map(differences.awardDifference)
  const moves = (await read(listWrongMoves)).flatMap(differences.moveDifferences)
  return {
    commissions: commissions.count,
    payouts: payouts.count,
    differences: [
      ...unbalanced,
      ...commissions.found,
      ...payouts.found,
      ...corrections.found,
      ...fees.found,
      ...batches.found,
      ...awards,
      ...moves,
    ],
  }
}

type List<Row> = (trx: Trx, after: BookKey | null) => Promise<Row[]>

async function walk<Row extends BookKey>(
  read: Read,
  list: List<Row>,
  differencesOf: (row: Row) => differences.Difference[],
) {
  const found: differences.Difference[] = []
  let count = 0
  for (let after: BookKey | null = null; ; ) {
    const from: BookKey | null = after
    const rows: Row[] = await read((trx) => list(trx, from))
    for (const row of rows) found.push(...differencesOf(row))
    count += rows.length
    const last = rows.at(-1)
    if (!last) return { count, found }
    after = { accountId: last.accountId, id: last.id }
  }
}
