import type { Db } from "#db/database.ts"
import { rewardsOfPlace } from "./own-reward.ts"
import { listOwnSchedules } from "./reward-queries.ts"
import { type StandingRewards, standingRewards } from "./standing-rewards.ts"

type Place = { id: string; merchantAccountId: string }

/** What one influencer earns in a program by a promise of their own; null when there is none. */
export async function readOwnRewards(db: Db, place: Place, program: StandingRewards, now: Date) {
  const own = await listOwnSchedules(db, place.merchantAccountId, place.id)
  const { current, coming } = standingRewards(own, now)
  if (current.length === 0 && !coming) return null
  return rewardsOfPlace(program, own, now)
}
