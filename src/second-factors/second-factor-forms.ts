import * as v from "valibot"
import { typedPassword } from "#src/accounts/person-form.ts"
import { requiredText } from "#src/forms/fields.ts"

const code = requiredText(40)

export const codeForm = v.object({ code })
export const setUpForm = v.object({ code, currentPassword: typedPassword })
