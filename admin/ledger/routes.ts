import type { StaffRouter } from "../web/state.ts"
import { showAccounts } from "./show-accounts.ts"
import { showLedger } from "./show-ledger.ts"
import { showTransaction } from "./show-transaction.ts"
import { showVerification } from "./show-verification.ts"

/** What the pages of the books read. */
export function ledgerRoutes(router: StaffRouter) {
  router.get("/ledger", showAccounts)
  router.get("/ledger/verification", showVerification)
  router.get("/ledger/:account", showLedger)
  router.get("/ledger/:account/transactions/:transaction", showTransaction)
}
