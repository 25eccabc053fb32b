import * as v from "valibot"
import { requiredText } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { type Parsed, parseForm } from "#src/forms/parse.ts"
import type { Key } from "#src/i18n/i18n.ts"
import { isPromoCode } from "./promo-code.ts"

const shape: Key = "links.promo_code.shape"
const schema = v.object({ code: v.pipe(requiredText(40), v.check(isPromoCode, shape)) })

export function parsePromoCodeForm(form: Form): Parsed<{ code: string }> {
  return parseForm(schema, form)
}
