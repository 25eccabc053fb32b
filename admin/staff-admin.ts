import type { StaffActor } from "#src/accounts/actor.ts"
import { type StaffAbility, staffCan } from "#src/staff/staff-roles.ts"
import { type SignedInStaff, staffActor } from "#src/staff/staff-session.ts"
import type { Language } from "./words.ts"

/** Who is signed in, as AdminJS hands them to every resource, action and page, and to the browser. */
export type StaffAdmin = {
  id: string
  email: string
  name: string
  role: SignedInStaff["role"]
  language: Language
}

export function asStaffAdmin({ userId, email, name, role }: SignedInStaff, language: Language): StaffAdmin {
  return { id: userId, email, name, role, language }
}

export function adminCan(admin: StaffAdmin | null | undefined, ability: StaffAbility): boolean {
  return admin !== null && admin !== undefined && staffCan(admin.role, ability)
}

/** Acts of staff name the account that they are about. */
export function actorOf({ id, role }: StaffAdmin, accountId: string): StaffActor {
  return staffActor({ userId: id, role }, accountId)
}
