import * as v from "valibot"
import { messageKey, ticked } from "#src/forms/fields.ts"

export const acceptedTextsForm = v.object({
  terms: v.pipe(ticked, v.literal(true, messageKey("legal.acceptance.required"))),
})
