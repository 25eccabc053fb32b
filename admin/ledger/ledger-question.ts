import { addDays, isDay, startOfCasablancaDay } from "#src/clock.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { type LedgerAccount, ledgerAccounts } from "#src/ledger/postings.ts"

/** What an address asks of the books; `until` is the last instant left out. */
export type LedgerQuestion = {
  book: LedgerAccount | null
  party: string | null
  from: Date | null
  until: Date | null
}

export function questionOf(query: (name: string) => string): LedgerQuestion {
  const [from, to] = [query("from"), query("to")]
  return {
    book: ledgerAccounts.find((one) => one === query("book")) ?? null,
    party: isUuid(query("party")) ? query("party") : null,
    from: isDay(from) ? startOfCasablancaDay(from) : null,
    until: isDay(to) ? startOfCasablancaDay(addDays(to, 1)) : null,
  }
}
