import * as v from "valibot"
import { oneOf } from "#src/forms/fields.ts"

export const payerForm = v.object({ payer: oneOf(["merchant", "platform"]) })
