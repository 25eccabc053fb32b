import type { Db } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { Forbidden } from "#src/errors.ts"
import { staffCan } from "#src/staff/staff-roles.ts"
import { selectHistory, selectLastRuns } from "./queries.ts"

/** Every rule there has been or will be, and when each subject was last swept, for staff. */
export async function listRuleHistory(db: Db, staff: StaffActor) {
  if (!staffCan(staff.role, "see_audit")) throw new Forbidden("see_audit")
  const [rules, runs] = await Promise.all([selectHistory(db), selectLastRuns(db)])
  return { rules, runs }
}
