import type { Db } from "#db/database.ts"
import { findSecondFactor } from "./queries.ts"
import { countRecoveryCodes } from "./recovery-code-queries.ts"

/** Since when it is on, and how many recovery codes are left; null when it is off. */
export type SecondFactor = { since: Date; codesLeft: number }

export async function readSecondFactor(db: Db, userId: string): Promise<SecondFactor | null> {
  const factor = await findSecondFactor(db, userId)
  if (!factor?.confirmedAt) return null
  return { since: factor.confirmedAt, codesLeft: await countRecoveryCodes(db, userId) }
}
