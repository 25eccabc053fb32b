import type { Db } from "#db/database.ts"
import { isPasswordOf } from "#src/accounts/password.ts"
import { findStaffByEmail } from "./queries.ts"

export type StaffCandidate = { id: string; passwordHash: string; hasSecondFactor: boolean }

/** Takes as long, and answers null, for an unknown e-mail, for somebody who is not staff and for a wrong password. */
export async function findStaffByCredentials(db: Db, email: string, password: string): Promise<StaffCandidate | null> {
  const found = await findStaffByEmail(db, email)
  const matches = await isPasswordOf(found?.passwordHash ?? null, password)
  if (!found || !matches) return null
  const { id, passwordHash, confirmedAt } = found
  return { id, passwordHash, hasSecondFactor: confirmedAt !== null }
}
