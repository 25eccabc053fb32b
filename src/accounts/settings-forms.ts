import * as v from "valibot"
import { email, oneOf, requiredText, ticked } from "#src/forms/fields.ts"
import type { Key } from "#src/i18n/i18n.ts"
import { roles } from "./abilities.ts"

const scopeRequired: Key = "settings.keys.scope_required"

export const invitationForm = v.object({ email, role: oneOf(["manager", "finance", "viewer"]) })
export const roleForm = v.object({ role: oneOf(roles) })
export const keyForm = v.pipe(
  v.object({ name: requiredText(80), orders_write: ticked, orders_read: ticked }),
  v.forward(
    v.check(({ orders_write, orders_read }) => orders_write || orders_read, scopeRequired),
    ["orders_write"],
  ),
)
export const languageForm = v.object({ locale: oneOf(["fr", "ar"]) })
