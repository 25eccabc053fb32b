import type { Db } from "#db/database.ts"
import * as queries from "./queries.ts"

/** Somebody whose password was right, before their code. */
export type Challenged = { userId: string; email: string; passwordHash: string; hasSecondFactor: boolean }

export async function findChallenged(db: Db, userId: string): Promise<Challenged | null> {
  const user = await queries.findChallenged(db, userId)
  if (!user) return null
  const { id, email, passwordHash, confirmedAt } = user
  return { userId: id, email, passwordHash, hasSecondFactor: confirmedAt !== null }
}
