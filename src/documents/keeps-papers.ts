import type { Db } from "#db/database.ts"
import { hasPapers } from "./old-paper-queries.ts"

/** Whether papers of that sort are still there, which a rule of retention will erase in its time. */
export function keepsPapers(db: Db, accountId: string, sort: "identity" | "company"): Promise<boolean> {
  return hasPapers(db, accountId, sort)
}
