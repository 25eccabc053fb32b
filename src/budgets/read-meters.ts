import type { Db } from "#db/database.ts"
import { isSameBudget, type Meter, metersOf, noBudget } from "./budget.ts"
import { findBudget, readSpent } from "./queries.ts"

type Asked = { accountId: string; programId: string; day: string }

/** The caps in force with what a day, its month and all time have spent of them; empty without a budget. */
export async function readMeters(db: Db, { accountId, programId, day }: Asked): Promise<Meter[]> {
  const budget = await findBudget(db, accountId, programId)
  if (!budget || isSameBudget(budget, noBudget)) return []
  return metersOf(budget, await readSpent(db, accountId, programId, day))
}
