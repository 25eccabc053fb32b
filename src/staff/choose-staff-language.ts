import type { Db } from "#db/database.ts"
import { changeStaff, type StaffLanguage } from "./queries.ts"

/** The language of one's own back-office. */
export function chooseStaffLanguage(db: Db, userId: string, language: StaffLanguage) {
  return changeStaff(db, userId, { language })
}
