import type { Db } from "#db/database.ts"
import { listCurrent } from "./queries.ts"

export type CurrentPaper = Awaited<ReturnType<typeof listCurrent>>[number]

/** The papers that stand in an account's file, with what the scanner and staff have said of each. */
export function listPapers(db: Db, accountId: string, verificationId: string): Promise<CurrentPaper[]> {
  return listCurrent(db, accountId, verificationId)
}
