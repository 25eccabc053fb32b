import type { Db } from "#db/database.ts"
import { findSecondFactor } from "./queries.ts"
import { countRecoveryCodes } from "./recovery-code-queries.ts"

/** Since when it is on, and how many recovery codes are left; null when it is off. */
export type Standing = { since: Date; codesLeft: number }

export async function findStanding(db: Db, userId: string): Promise<Standing | null> {
  const factor = await findSecondFactor(db, userId)
  if (!factor?.confirmedAt) return null
  return { since: factor.confirmedAt, codesLeft: await countRecoveryCodes(db, userId) }
}
