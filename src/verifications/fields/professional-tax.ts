import { bare, type Check, warning } from "./field.ts"

/** TP, once called patente: 8 digits on every paper seen, without a key. */
export const checkProfessionalTax: Check = (text) => {
  const value = bare(text)
  const known = { value, shown: value }
  return /^\d{8}$/.test(value) ? known : { ...known, ...warning("verifications.checks.tp_unusual") }
}
