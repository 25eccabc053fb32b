import { bankOf } from "./banks.ts"
import { bare, type Check, error, isolated, masked, warning } from "./field.ts"

/** Bank 3, city 3, account 16, key 2: the 24 digits are a multiple of 97, and the key is 01 to 97. */
export function isRib(text: string): boolean {
  if (!/^\d{24}$/.test(text)) return false
  const key = Number(text.slice(22))
  return BigInt(text) % 97n === 0n && key >= 1 && key <= 97
}

/** Every Moroccan IBAN begins with MA64: an arithmetical consequence of the RIB's own key. */
export function ibanOf(rib: string): string {
  return `MA64${rib}`
}

/** A RIB, or an IBAN that holds one; the RIB is kept. */
export const checkRib: Check = (text) => {
  const typed = bare(text).replace(/^IBAN/, "")
  const value = typed.replace(/^MA64(?=\d{24}$)/, "")
  const known = { value, shown: masked(value, 4) }
  if (/^MA/.test(value)) {
    const key = /^MA(?!64)\d{26}$/.test(value) ? "verifications.checks.iban_start" : "verifications.checks.iban_length"
    return { ...known, ...error(key) }
  }
  if (!/^\d+$/.test(value)) return { ...known, ...error("verifications.checks.rib_digits") }
  if (value.length !== 24) return { ...known, ...error("verifications.checks.rib_length", { count: value.length }) }
  if (!isRib(value)) return { ...known, ...error("verifications.checks.rib_key") }
  const iban = isolated(inGroups(ibanOf(value)))
  const bank = bankOf(value)
  if (!bank)
    return { ...known, ...warning("verifications.checks.rib_bank", { code: isolated(value.slice(0, 3)), iban }) }
  return { ...known, hint: { key: "verifications.checks.rib_good", parameters: { bank: isolated(bank), iban } } }
}

function inGroups(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, "$1 ")
}
