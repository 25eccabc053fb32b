/** What one line of a statement says of one transfer of ours; amounts as text, since rows are kept as JSON. */
export type StatementEntry = {
  line: number
  reference: string
  outcome: "executed" | "failed"
  /** The day of the bank, in Casablanca. */
  on: string
  /** Null where the line says none: the reference alone then tells the transfer. */
  amountCents: string | null
  note: string
}
export type Unread = {
  line: number
  reference: string
  problem: "unknown_status" | "bad_date" | "no_amount" | "pending"
}
export type ReadStatement = { entries: StatementEntry[]; unread: Unread[] }

export type StatementFormat = "csv" | "camt053"

const ours = /\bSYS[ ./_-]?(\d{1,9})[ ./_-](\d{1,6})[ ./_-]([0-9A-F]{12})(?![0-9A-F])/i

/** Our reference wherever a bank has put it, even with its dashes made spaces. */
export function findReference(text: string): string | null {
  const found = ours.exec(text)
  return found ? `SYS-${found[1]}-${found[2]}-${found[3]?.toUpperCase()}` : null
}

/** An amount as banks write it, with its sign: `1 234,56`, `-1.234,56`, `(12.00)`, `12,00-`. */
export function readBankAmount(text: string): bigint | null {
  const bare = text.replace(/MAD|DHS?|درهم/gi, "").replace(/[\s\u00a0\u202f'’]/g, "")
  const isNegative = /^[-\u2212(]|[-\u2212]$/.test(bare)
  const digits = bare.replace(/[-+\u2212()]/g, "")
  const match = /^(\d{1,15}|\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?$/.exec(digits)
  if (!match) return null
  const cents = BigInt((match[1] ?? "").replace(/[.,]/g, "")) * 100n + BigInt((match[2] ?? "").padEnd(2, "0"))
  return isNegative ? -cents : cents
}
