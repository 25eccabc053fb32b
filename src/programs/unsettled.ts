import type { Db } from "#db/database.ts"
import { countUnsettled } from "./payer-queries.ts"

export type Unsettled = { unsettled: number; inBatch: number }

/** How many commissions of a program keep its payer from changing. */
export function unsettledOf(db: Db, accountId: string, programId: string): Promise<Unsettled> {
  return countUnsettled(db, accountId, programId)
}
