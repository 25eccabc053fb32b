import { displayPhone, parsePhone } from "#src/customers/phone.ts"
import { type Check, error } from "./field.ts"

/** Kept as E.164. */
export const checkPhone: Check = (text) => {
  const value = parsePhone(text)
  if (value === null) return { value: text, shown: text, ...error("verifications.checks.phone_shape") }
  return { value, shown: displayPhone(value) }
}
