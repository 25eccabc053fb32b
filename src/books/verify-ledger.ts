import { type Db, inNoAccount } from "#db/database.ts"
import { commissionDifferences, type Difference, payoutDifferences } from "./book-differences.ts"
import { type BookKey, listBooks, listPayoutBooks, listUnbalanced } from "./queries.ts"

export type LedgerReport = { commissions: number; payouts: number; differences: Difference[] }

/** Recomputes every balance from its entries and every entry from its cause; a page at a time, so that memory stays bounded. */
export async function verifyLedger(db: Db): Promise<LedgerReport> {
  const unbalanced = await inNoAccount(db, listUnbalanced)
  const commissions = await walk(db, listBooks, commissionDifferences)
  const payouts = await walk(db, listPayoutBooks, payoutDifferences)
  const broken = unbalanced.map(({ accountId, id, cents }): Difference => {
    return { accountId, subject: "transaction", id, what: "sum", found: String(cents), expected: "0" }
  })
  return {
    commissions: commissions.count,
    payouts: payouts.count,
    differences: [...broken, ...commissions.differences, ...payouts.differences],
  }
}

type List<Row> = (trx: Parameters<typeof listBooks>[0], after: BookKey | null) => Promise<Row[]>

async function walk<Row extends BookKey>(db: Db, list: List<Row>, differencesOf: (row: Row) => Difference[]) {
  const differences: Difference[] = []
  let count = 0
  for (let after: BookKey | null = null; ; ) {
    const from: BookKey | null = after
    const rows: Row[] = await inNoAccount(db, (trx) => list(trx, from))
    for (const row of rows) differences.push(...differencesOf(row))
    count += rows.length
    const last = rows.at(-1)
    if (!last) return { count, differences }
    after = { accountId: last.accountId, id: last.id }
  }
}
