import { bare, type Check, warning } from "./field.ts"

/** A number is unique only with its court's city, which is a field of its own. */
export const checkTradeRegister: Check = (text) => {
  const value = bare(text).replace(/^RC/, "")
  const known = { value, shown: value }
  return /^\d{1,7}$/.test(value) ? known : { ...known, ...warning("verifications.checks.rc_unusual") }
}
