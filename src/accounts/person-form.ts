import * as v from "valibot"
import { email, messageKey, optionalText, ticked } from "#src/forms/fields.ts"

// Postgres counts characters, JavaScript half of some.
const characterCount = (text: string) => Array.from(text).length

/** The name of a person or of an account. */
export const properName = v.pipe(
  v.string(messageKey("forms.required")),
  v.transform((text) => text.replace(/\s+/gu, " ").trim()),
  v.minLength(1, messageKey("forms.required")),
  v.check((text) => characterCount(text) >= 2, messageKey("accounts.sign_up.name_too_short")),
  v.check((text) => characterCount(text) <= 120, messageKey("forms.too_long")),
)

/** As typed, spaces included. */
export const typedPassword = v.pipe(
  v.string(messageKey("forms.required")),
  v.minLength(1, messageKey("forms.required")),
  v.maxLength(1000, messageKey("accounts.password.too_long")),
)

export const newPassword = v.pipe(
  typedPassword,
  v.check((text) => characterCount(text) >= 8, messageKey("accounts.password.too_short")),
  v.check((text) => characterCount(text) <= 128, messageKey("accounts.password.too_long")),
)

export const acceptedTerms = v.pipe(ticked, v.literal(true, messageKey("accounts.sign_up.terms_required")))

export const emailForm = v.object({ email })
export const nameForm = v.object({ name: properName })
export const newPasswordForm = v.object({ password: newPassword })
export const passwordChangeForm = v.object({ currentPassword: typedPassword, password: newPassword })
export const emailChangeForm = v.object({ email, currentPassword: typedPassword })
export const confirmationForm = v.object({ currentPassword: typedPassword, code: optionalText(40) })
export const currentPasswordForm = v.object({ currentPassword: typedPassword })
export const joinForm = v.object({ name: properName, password: newPassword, terms: acceptedTerms })
