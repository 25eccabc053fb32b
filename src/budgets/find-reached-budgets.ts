import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import type { BudgetPeriod } from "./budget.ts"
import { listReachedBudgets } from "./notice-queries.ts"

/** Of these programs, which budget of each is used up today, for everybody to know. */
export function findReachedBudgets(db: Db, programIds: string[], now: Date): Promise<Map<string, BudgetPeriod>> {
  return listReachedBudgets(db, programIds, casablancaDay(now))
}
