import type { Db } from "#db/database.ts"
import { listProductNames } from "./discover-queries.ts"
import { findSchedule, listSchedules } from "./reward-queries.ts"
import { standingRewards } from "./standing-rewards.ts"

/** One announced schedule with the names of the products that its rules tell apart. */
export async function findAnnouncedRewards(db: Db, accountId: string, scheduleId: string) {
  const schedule = await findSchedule(db, accountId, scheduleId)
  const { programId, effectiveAt } = schedule
  // A promise that ends gives way to what the program gives everybody.
  const rules =
    schedule.rules.length > 0
      ? schedule.rules
      : standingRewards((await listSchedules(db, [programId])).get(programId) ?? [], effectiveAt).current
  const named = rules.flatMap((rule) => rule.productId ?? [])
  return { ...schedule, rules, products: await listProductNames(db, named) }
}
