import type { Db } from "#db/database.ts"
import { listSchedules } from "./reward-queries.ts"
import { type StandingRewards, standingRewards } from "./standing-rewards.ts"

/** What a program gives everybody. */
export async function readProgramRewards(db: Db, programId: string, now: Date): Promise<StandingRewards> {
  return standingRewards((await listSchedules(db, [programId])).get(programId) ?? [], now)
}
