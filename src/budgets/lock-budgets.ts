import type { Trx } from "#db/database.ts"
import { foldSpend, lockSpending } from "./queries.ts"

/** Holds what these programs spend until the transaction ends, so that two orders never fill the same gap. */
export async function lockBudgets(trx: Trx, accountId: string, programIds: readonly string[]) {
  const ids = [...new Set(programIds)].sort()
  await lockSpending(trx, accountId, ids)
  await foldSpend(trx, accountId, ids)
}
