import * as v from "valibot"
import { email, oneOf, requiredText } from "#src/forms/fields.ts"
import { roles } from "./abilities.ts"

export const invitationForm = v.object({ email, role: oneOf(["manager", "finance", "viewer"]) })
export const roleForm = v.object({ role: oneOf(roles) })
export const keyForm = v.object({ name: requiredText(80) })
export const languageForm = v.object({ locale: oneOf(["fr", "ar"]) })
