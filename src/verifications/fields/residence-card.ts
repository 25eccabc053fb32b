import { bare, type Check, masked, warning } from "./field.ts"

/** No official pattern is known: what looks unusual is only said. */
export const checkResidenceCard: Check = (text) => {
  const value = bare(text)
  const known = { value, shown: masked(value, 3) }
  return /^[A-Z0-9]{5,20}$/.test(value) ? known : { ...known, ...warning("verifications.checks.residence_unusual") }
}
