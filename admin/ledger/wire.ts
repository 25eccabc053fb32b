import type { Sent } from "../desk/wire.ts"
import type { AccountList } from "./show-accounts.ts"
import type { LedgerFacts } from "./show-ledger.ts"
import type { TransactionFacts } from "./show-transaction.ts"
import type { VerificationFacts } from "./show-verification.ts"

/** What the pages of the books are answered, as it travels. */
export type SentAccounts = Sent<AccountList>
export type SentLedger = Sent<LedgerFacts>
export type SentTransaction = Sent<TransactionFacts>
export type SentVerification = Sent<VerificationFacts>
