import type { Db } from "#db/database.ts"
import { findStaffByEmail } from "./queries.ts"

/** The id of a member of the staff; null for anybody else. */
export async function findStaffByAddress(db: Db, email: string): Promise<string | null> {
  const found = await findStaffByEmail(db, email)
  return found?.id ?? null
}
