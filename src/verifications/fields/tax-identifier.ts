import { bare, type Check, warning } from "./field.ts"

/** IF: 8 digits today, 6 or 7 on older papers; it has no key, so that nothing is certain. */
export const checkTaxIdentifier: Check = (text) => {
  const value = bare(text)
  return /^\d{8}$/.test(value) ? { value, shown: value } : { value, shown: value, ...warning(unusual(value)) }
}

function unusual(value: string) {
  return /^\d{6,7}$/.test(value) ? "verifications.checks.if_old" : "verifications.checks.if_unusual"
}
