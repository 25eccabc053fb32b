import type { PayoutState } from "./payout-queries.ts"

/** What the bank says of transfers, by their end-to-end references. */
export type BankWord = {
  /** The day of which the bank speaks, in Casablanca; for what was paid it decides the fiscal year. */
  executedOn: string
  executed: { endToEndId: string; proof: string | null }[]
  failed: { endToEndId: string; reason: string }[]
}

type Told = { id: string; endToEndId: string; state: PayoutState; executedOn: string | null }

/** Sorts the payouts of a batch by what the bank's word makes of each; what was told before changes nothing. */
export function sortByWord<Payout extends Told>(payouts: readonly Payout[], word: BankWord) {
  const executed = new Set(word.executed.map(({ endToEndId }) => endToEndId))
  const failed = new Set(word.failed.map(({ endToEndId }) => endToEndId))
  const known = new Set(payouts.map(({ endToEndId }) => endToEndId))
  const verdicts = Map.groupBy(payouts, (payout) =>
    verdictOf(payout, executed.has(payout.endToEndId), failed.has(payout.endToEndId)),
  )
  const those = (verdict: Verdict) => verdicts.get(verdict) ?? []
  return {
    executed: those("executed"),
    failed: those("failed"),
    returned: those("returned"),
    already: those("already"),
    conflicts: those("conflict"),
    untold: those("untold"),
    unknown: [...executed, ...failed].filter((endToEndId) => !known.has(endToEndId)),
  }
}

type Verdict = "executed" | "failed" | "returned" | "already" | "conflict" | "untold"

function verdictOf(payout: Told, executed: boolean, failed: boolean): Verdict {
  if (!executed && !failed) return "untold"
  switch (payout.state) {
    case "planned":
      // Paid and sent back in one statement: nothing was paid.
      return failed ? "failed" : "executed"
    case "executed":
      return failed ? "returned" : "already"
    case "failed":
      // A statement that overlaps an earlier one tells again of a transfer that came back since.
      return failed || payout.executedOn ? "already" : "conflict"
    case "cancelled":
      return executed ? "conflict" : "already"
  }
}
