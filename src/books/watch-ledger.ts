import { type Db, inNoAccount } from "#db/database.ts"
import { log } from "#src/log.ts"
import { watchLedgerDifferences } from "#src/metrics.ts"
import { insertVerification } from "./verification-queries.ts"
import { type LedgerReport, verifyLedger } from "./verify-ledger.ts"

const shown = 50

/** Verifies the books on a clock; what differs is told to the back-office, the logs and the metrics. */
export async function watchLedger(db: Db, now: () => Date): Promise<LedgerReport> {
  const beganAt = now()
  const report = await verifyLedger(db)
  const { commissions, payouts, differences } = report
  const found = differences.slice(0, shown)
  const standing = { commissions, payouts, differences: differences.length }
  await inNoAccount(db, (trx) => insertVerification(trx, { ...standing, beganAt, endedAt: now(), found }))
  watchLedgerDifferences(differences.length)
  if (differences.length === 0) log.info(standing, "the books are what their causes say")
  else log.error({ ...standing, found }, "the books are not what their causes say")
  return report
}
