import { isIce } from "#src/accounts/ice.ts"
import { bare, type Check, error, isolated } from "./field.ts"

/** The 15 digits of the common identifier; its key is certain, so that a wrong one is refused. */
export const checkIce: Check = (text) => {
  const value = bare(text)
  const known = { value, shown: value }
  if (!/^\d+$/.test(value)) return { ...known, ...error("verifications.checks.ice_digits") }
  // Spreadsheets drop the zeros that an ICE begins with.
  const padded = value.padStart(15, "0")
  if (value.length < 15 && isIce(padded))
    return { ...known, ...error("verifications.checks.ice_zeros", { ice: isolated(padded) }) }
  if (value.length !== 15) return { ...known, ...error("verifications.checks.ice_length", { count: value.length }) }
  if (!isIce(value)) return { ...known, ...error("verifications.checks.ice_key") }
  return { ...known, hint: { key: "verifications.checks.ice_good" } }
}
