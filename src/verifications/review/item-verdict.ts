import type { CaseItem } from "./case.ts"
import type { Verdict } from "./decision-reasons.ts"

/** What the decisions on a requirement's papers come to; one without papers follows the others. */
export function itemVerdict(verdicts: (Verdict | null)[]): CaseItem["verdict"] {
  if (verdicts.length === 0) return "nothing_to_decide"
  if (verdicts.includes(null)) return "undecided"
  return verdicts.every((verdict) => verdict === "approved") ? "approved" : "refused"
}

/** The first of the days on which a paper ends, null when none does. */
export function earliestDay(days: (string | null)[]): string | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)
}
