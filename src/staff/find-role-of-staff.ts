import type { Db } from "#db/database.ts"
import { findStaffRole } from "./queries.ts"
import type { StaffRole } from "./staff-roles.ts"

/** Undefined for somebody who is not staff, or no longer. */
export function findRoleOfStaff(db: Db, userId: string): Promise<StaffRole | undefined> {
  return findStaffRole(db, userId)
}
