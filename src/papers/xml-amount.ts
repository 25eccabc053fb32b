import { element, type Node } from "./xml.ts"

/** Dirhams as XML writes them: 1234.56. */
export function amount(name: string, cents: bigint): Node {
  return element(name, decimal(cents), { currencyID: "MAD" })
}

function decimal(cents: bigint): string {
  const sign = cents < 0n ? "-" : ""
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0")
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
