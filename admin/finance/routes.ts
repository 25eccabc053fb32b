import type { StaffRouter } from "../web/state.ts"
import * as batches from "./batch-acts.ts"
import { hold, letGo, showHolds } from "./holds.ts"
import * as issuer from "./issuer-acts.ts"
import * as platform from "./platform-acts.ts"
import { sendTransferFile } from "./send-transfer-file.ts"
import { showBatch } from "./show-batch.ts"
import { showBatches } from "./show-batches.ts"
import { showFailures } from "./show-failures.ts"
import { showFeeBills } from "./show-fee-bills.ts"
import { showIssuer } from "./show-issuer.ts"
import { showOverview } from "./show-overview.ts"
import { showPayout } from "./show-payout.ts"
import { showPlatform, showPlatformMerchant } from "./show-platform.ts"
import { showProof } from "./show-proof.ts"
import { showReceivable, showReceivables } from "./show-receivables.ts"
import { showStatement, showStatements } from "./show-statements.ts"
import * as statements from "./statement-acts.ts"

const ofAccount = "/finance/accounts/:account"
const theBatch = `${ofAccount}/batches/:batch`

/** What the finance desk's pages read and do. */
export function financeRoutes(router: StaffRouter) {
  router.get("/finance/overview", showOverview)
  router.get("/finance/batches", showBatches)
  router.get("/finance/failures", showFailures)
  router.get("/finance/receivables", showReceivables)
  router.get("/finance/holds", showHolds)
  router.get(theBatch, showBatch)
  router.get(`${ofAccount}/payouts/:payout`, showPayout)
  router.get(`${ofAccount}/receivable`, showReceivable)
  router.get(`${ofAccount}/proofs/:proof`, showProof)
  router.post(`${ofAccount}/commissions/:commission/hold`, hold)
  router.post(`${ofAccount}/commissions/:commission/hold/removal`, letGo)
  platformRoutes(router)
  issuerRoutes(router)
}

/** The platform's own account: who it is, its bank, and what its bank says. */
function issuerRoutes(router: StaffRouter) {
  router.get("/finance/issuer", showIssuer)
  router.post("/finance/issuer/identity", issuer.describe)
  router.post("/finance/issuer/bank", issuer.changeAccount)
  router.post("/finance/issuer/payer", issuer.declare)
  router.post("/finance/issuer/payees/:payee/decisions", issuer.decide)
  router.get("/finance/statements", showStatements)
  router.post("/finance/statements", statements.receive)
  router.get("/finance/statements/:statement", showStatement)
  router.post("/finance/statements/:statement/reading", statements.correct)
  router.post("/finance/statements/:statement/application", statements.apply)
}

function platformRoutes(router: StaffRouter) {
  router.get("/finance/platform", showPlatform)
  router.get("/finance/fee-bills", showFeeBills)
  router.get(`${ofAccount}/platform`, showPlatformMerchant)
  router.post(`${ofAccount}/batches`, batches.make)
  router.post(`${theBatch}/check`, batches.check)
  router.post(`${theBatch}/cancellation`, batches.cancel)
  router.post(`${theBatch}/remaking`, batches.remake)
  router.post(`${theBatch}/funding`, batches.fund)
  router.post(`${theBatch}/file`, sendTransferFile)
  router.post(`${theBatch}/outcomes`, batches.tell)
  router.post(`${ofAccount}/refund`, platform.refund)
  router.post(`${ofAccount}/contracts`, platform.recordContract)
  router.post(`${ofAccount}/contracts/:contract/end`, platform.endContract)
  router.post(`${ofAccount}/fee-bills/:bill/payment`, platform.payFeeBill)
}
