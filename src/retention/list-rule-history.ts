import type { Db } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { selectHistory, selectLastRuns } from "./queries.ts"

/** Every rule there has been or will be, and when each subject was last swept, for staff. */
export async function listRuleHistory(db: Db, staff: StaffActor) {
  requireStaffAbility(staff, "see_audit")
  const [rules, runs] = await Promise.all([selectHistory(db), selectLastRuns(db)])
  return { rules, runs }
}
