import type { Db } from "#db/database.ts"
import { listKept } from "./queries.ts"

/** Whether an influencer keeps a program at hand. */
export async function isKept(db: Db, accountId: string, programId: string): Promise<boolean> {
  return (await listKept(db, accountId, [programId])).has(programId)
}
