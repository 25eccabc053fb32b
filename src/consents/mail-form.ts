import * as v from "valibot"
import { ticked } from "#src/forms/fields.ts"

export const mailForm = v.object({ activity: ticked, news: ticked })
