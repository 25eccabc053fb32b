/** Identifiers of nobody: right by their keys, in series that no office gives out. */

/** ICE: thirteen digits, then 97 − (them × 100 mod 97). */
export function iceOf(number: number): string {
  const digits = `99${String(number).padStart(11, "0")}`
  return digits + key(digits)
}

/** RIB: bank 3, city 3, account 16, key 2. */
export function ribOf(bank: string, number: number): string {
  const digits = `${bank}780${String(number).padStart(16, "0")}`
  return digits + key(digits)
}

/** ZZ is no office of the national card. */
export function cnieOf(number: number): string {
  return `ZZ${String(100_000 + number)}`
}

function key(digits: string): string {
  return String(97n - ((BigInt(digits) * 100n) % 97n)).padStart(2, "0")
}
