import type { Db } from "#db/database.ts"
import { countAnswers } from "./answer-retention-queries.ts"

/** Whether what an account declared is still there. */
export async function keepsAnswers(db: Db, accountId: string): Promise<boolean> {
  return (await countAnswers(db, accountId)) > 0
}
