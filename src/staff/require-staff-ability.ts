import type { StaffActor } from "#src/accounts/actor.ts"
import { Forbidden } from "#src/errors.ts"
import { type StaffAbility, staffCan } from "./staff-roles.ts"

export function requireStaffAbility(actor: StaffActor, ability: StaffAbility) {
  if (!staffCan(actor.role, ability)) throw new Forbidden(ability)
}
