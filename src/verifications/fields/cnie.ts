import { bare, type Check, error, masked, warning } from "./field.ts"

/** The number of the national card: letters of an office, then digits; it has no key of its own. */
export const checkCnie: Check = (text) => {
  const value = bare(text)
  const known = { value, shown: masked(value, 3) }
  if (!/^[A-Z]{1,3}\d{1,8}$/.test(value)) return { ...known, ...error("verifications.checks.cnie_shape") }
  if (!/^[A-Z]{1,2}\d{5,6}$/.test(value)) return { ...known, ...warning("verifications.checks.cnie_unusual") }
  return known
}
