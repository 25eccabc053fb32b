import type { Db } from "#db/database.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { listSchedules } from "./reward-queries.ts"
import { standingRewards } from "./standing-rewards.ts"

/** What each of these programs pays to whoever joins it now. */
export async function rewardsInForce(
  db: Db,
  programIds: readonly string[],
  now: Date,
): Promise<Map<string, RewardRule[]>> {
  const schedules = await listSchedules(db, [...programIds])
  return new Map([...schedules].map(([id, known]) => [id, standingRewards(known, now).current]))
}
