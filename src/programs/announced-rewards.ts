import type { Db } from "#db/database.ts"
import { listProductNames } from "./discover-queries.ts"
import { findSchedule } from "./reward-queries.ts"

/** One announced schedule with the names of the products that its rules tell apart. */
export async function findAnnouncedRewards(db: Db, accountId: string, scheduleId: string) {
  const schedule = await findSchedule(db, accountId, scheduleId)
  const named = schedule.rules.flatMap((rule) => rule.productId ?? [])
  return { ...schedule, products: await listProductNames(db, named) }
}
