import * as v from "valibot"
import { properName } from "#src/accounts/person-form.ts"
import { email, oneOf } from "#src/forms/fields.ts"
import { staffRoles } from "./staff-roles.ts"

export const newStaffForm = v.object({
  email,
  name: properName,
  role: oneOf(staffRoles),
  language: oneOf(["fr", "ar", "en"]),
})
