import type { Db } from "#db/database.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { readOwnRewards } from "./read-own-rewards.ts"
import { readProgramRewards } from "./read-program-rewards.ts"

export type PlaceInProgram = { id: string; merchantAccountId: string; programId: string }

/** What bound an influencer's orders at that moment: of what the program gave everybody and what they were promised, the better. */
export async function readBindingRules(db: Db, place: PlaceInProgram, at: Date): Promise<RewardRule[]> {
  const program = await readProgramRewards(db, place.programId, at)
  const own = await readOwnRewards(db, place, program, at)
  return (own ?? program).current
}
