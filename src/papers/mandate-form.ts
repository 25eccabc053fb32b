import * as v from "valibot"
import { messageKey, ticked } from "#src/forms/fields.ts"

export const mandateForm = v.object({
  mandate: v.pipe(ticked, v.literal(true, messageKey("money_papers.mandate.accept_first"))),
})
