import type { StaffActor } from "#src/accounts/actor.ts"
import { Forbidden } from "#src/errors.ts"
import { type StaffAbility, staffCan } from "#src/staff/staff-roles.ts"

/** The same person, acting upon that account; throws Forbidden for a role that may not. */
export function reviewerOf(staff: StaffActor, accountId: string, ability: StaffAbility = "review"): StaffActor {
  if (!staffCan(staff.role, ability)) throw new Forbidden(`${staff.role} may not ${ability}`)
  return { ...staff, accountId }
}
