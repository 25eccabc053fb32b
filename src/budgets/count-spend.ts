import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { insertSpend, insertSpendChange } from "./queries.ts"
import { tellBudget } from "./tell-budget.ts"

/** What a commission adds to what its program spends, on the day of its order. */
type CountedCommission = { accountId: string; programId: string; placedAt: Date; cents: bigint }

/** Counts a new commission, which is written before: its program is held by that. */
export async function countSpend(trx: Trx, commission: CountedCommission) {
  const spend = { ...commission, day: casablancaDay(commission.placedAt) }
  if (await insertSpend(trx, spend)) await tellBudget(trx, spend)
}

/** Counts what a commission grew or shrank by: a correction may take it above a cap, a reversal gives back. */
export async function countSpendChange(trx: Trx, commission: CountedCommission) {
  const spend = { ...commission, day: casablancaDay(commission.placedAt) }
  const isCounted = await insertSpendChange(trx, spend)
  if (isCounted && spend.cents > 0n) await tellBudget(trx, spend)
}
