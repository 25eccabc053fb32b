import type { Db } from "#db/database.ts"
import { listProductNames } from "./discover-queries.ts"
import { listSchedules } from "./reward-queries.ts"
import { type StandingRewards, standingRewards } from "./standing-rewards.ts"

/** What a program gives everybody. */
export async function readProgramRewards(db: Db, programId: string, now: Date): Promise<StandingRewards> {
  return standingRewards((await listSchedules(db, [programId])).get(programId) ?? [], now)
}

/** The rules in force, with the names of the products that they tell apart. */
export async function readNamedRewards(db: Db, programId: string, now: Date) {
  const { current: rules } = await readProgramRewards(db, programId, now)
  const named = rules.flatMap((rule) => rule.productId ?? [])
  return { rules, products: await listProductNames(db, named) }
}
