import type { StaffActor } from "#src/accounts/actor.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import type { StaffAbility } from "#src/staff/staff-roles.ts"

/** The same person, acting upon that account; throws Forbidden for a role that may not. */
export function reviewerOf(staff: StaffActor, accountId: string, ability: StaffAbility = "review"): StaffActor {
  requireStaffAbility(staff, ability)
  return { ...staff, accountId }
}
