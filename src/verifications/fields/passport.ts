import { bare, type Check, masked, warning } from "./field.ts"

/** Countries number their passports as they like: what looks unusual is only said. */
export const checkPassport: Check = (text) => {
  const value = bare(text)
  const known = { value, shown: masked(value, 3) }
  return /^[A-Z0-9]{5,12}$/.test(value) ? known : { ...known, ...warning("verifications.checks.passport_unusual") }
}
