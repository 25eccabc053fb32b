import { type Db, inAccount, inNoAccount, type Trx } from "#db/database.ts"
import type { SignedIn } from "#src/accounts/session.ts"

/** A transaction for an act on oneself, in the account one works in if there is one: its log keeps the act. */
export function inOwnAccount<T>(db: Db, { current }: SignedIn, work: (trx: Trx) => Promise<T>): Promise<T> {
  return current ? inAccount(db, current.accountId, work) : inNoAccount(db, work)
}
