import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { type BudgetLevel, type Meter, periodKey, shownLevel } from "./budget.ts"
import { listReachedPeriods } from "./notice-queries.ts"
import { readMeters } from "./read-meters.ts"

export type ShownMeter = Meter & { level: BudgetLevel | null }

/** The caps of a program with what is spent of them today, this month and ever. */
export async function readBudget(db: Db, accountId: string, programId: string, now: Date): Promise<ShownMeter[]> {
  const day = casablancaDay(now)
  const meters = await readMeters(db, { accountId, programId, day })
  if (meters.length === 0) return []
  const periods = meters.map((meter) => periodKey(meter, day))
  const turnedAway = await listReachedPeriods(db, accountId, programId, periods)
  return meters.map((meter) => ({ ...meter, level: shownLevel(meter, turnedAway.has(periodKey(meter, day))) }))
}
