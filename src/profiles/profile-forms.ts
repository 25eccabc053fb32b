import * as v from "valibot"
import { messageKey, optionalText, requiredText } from "#src/forms/fields.ts"
import { handleShape, maxHandle, minHandle } from "./handle.ts"
import { noteLength } from "./profile.ts"

export const handleForm = v.object({
  handle: v.pipe(
    requiredText(maxHandle + 1),
    v.transform((typed) => typed.replace(/^@/, "").toLowerCase()),
    v.regex(handleShape, messageKey("profiles.form.handle_shape")),
    v.minLength(minHandle, messageKey("profiles.form.handle_shape")),
    v.maxLength(maxHandle, messageKey("profiles.form.handle_shape")),
  ),
})

export const noteForm = v.object({ noteFr: optionalText(noteLength), noteAr: optionalText(noteLength) })

/** An address with a password in it shows one name and leads to another. */
const address = v.pipe(
  optionalText(500),
  v.check((typed) => {
    if (typed === null) return true
    const url = URL.parse(typed)
    return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password
  }, messageKey("forms.web_address")),
  v.transform((typed) => (typed === null ? null : new URL(typed).href)),
  v.check((typed) => typed === null || typed.length <= 500, messageKey("forms.too_long")),
)

export const portfolioForm = v.object({ title: requiredText(120), address })
