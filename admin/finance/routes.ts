import type { StaffRouter } from "../web/state.ts"
import { hold, letGo, showHolds } from "./holds.ts"
import { showBatch } from "./show-batch.ts"
import { showBatches } from "./show-batches.ts"
import { showFailures } from "./show-failures.ts"
import { showOverview } from "./show-overview.ts"
import { showPayout } from "./show-payout.ts"
import { showReceivable, showReceivables } from "./show-receivables.ts"

const ofAccount = "/finance/accounts/:account"

/** What the finance desk's pages read and do. */
export function financeRoutes(router: StaffRouter) {
  router.get("/finance/overview", showOverview)
  router.get("/finance/batches", showBatches)
  router.get("/finance/failures", showFailures)
  router.get("/finance/receivables", showReceivables)
  router.get("/finance/holds", showHolds)
  router.get(`${ofAccount}/batches/:batch`, showBatch)
  router.get(`${ofAccount}/payouts/:payout`, showPayout)
  router.get(`${ofAccount}/receivable`, showReceivable)
  router.post(`${ofAccount}/commissions/:commission/hold`, hold)
  router.post(`${ofAccount}/commissions/:commission/hold/removal`, letGo)
}
