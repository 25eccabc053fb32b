import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { type Reference, transfersNamed } from "#src/payouts/transfers-named.ts"
import type { StatementEntry } from "./statement.ts"

export type Matched = StatementEntry & { payout: Reference }
export type Mismatch = "unmatched" | "amount_differs" | "date_differs"
export type Mismatched = StatementEntry & { mismatch: Mismatch }
export type ReportOutcome =
  | "executed"
  | "failed"
  | "returned"
  | "already"
  | "conflict"
  | "not_checked"
  | "not_funded"
  | Mismatch
export type ReportLine = Pick<StatementEntry, "line" | "reference" | "on" | "amountCents"> & {
  outcome: ReportOutcome
  batchId: string | null
}
export type StatementReport = { lines: ReportLine[] }

/** Finds each line's transfer by its reference; an amount or a day that cannot be its own is for a person to see. */
export async function matchEntries(db: Db, accountId: string, entries: StatementEntry[], now: Date) {
  const references = [...new Set(entries.map(({ reference }) => reference))]
  const known = new Map((await transfersNamed(db, accountId, references)).map((one) => [one.endToEndId, one]))
  const today = casablancaDay(now)
  const matched: Matched[] = []
  const mismatched: Mismatched[] = []
  for (const entry of entries) {
    const payout = known.get(entry.reference)
    const mismatch = mismatchOf(entry, payout, today)
    if (payout && !mismatch) matched.push({ ...entry, payout })
    else mismatched.push({ ...entry, mismatch: mismatch ?? "unmatched" })
  }
  return { matched, mismatched }
}

function mismatchOf({ amountCents, on }: StatementEntry, payout: Reference | undefined, today: string) {
  if (!payout) return "unmatched"
  if (amountCents !== null && BigInt(amountCents) !== payout.netCents) return "amount_differs"
  // No bank has paid before the batch was made, nor will have tomorrow: the day was read wrongly.
  return on < casablancaDay(payout.madeAt) || on > today ? "date_differs" : null
}
