import Router from "@koa/router"
import { accountPage } from "./account-page/account-page.ts"
import { accountingRoutes } from "./accounting/routes.ts"
import { catalogueRoutes } from "./catalogue/routes.ts"
import { counters } from "./dashboard/counters.ts"
import { deskRoutes } from "./desk/routes.ts"
import { disputeRoutes } from "./disputes/routes.ts"
import { financeRoutes } from "./finance/routes.ts"
import { ledgerRoutes } from "./ledger/routes.ts"
import { showPaperFile } from "./paper-files/show-paper-file.ts"
import { reportRoutes } from "./reports/routes.ts"
import { search } from "./search.ts"
import type { StaffMiddleware, StaffRouter } from "./web/state.ts"

/** The review desk's own routes. */
export function deskMiddleware(): StaffMiddleware {
  const router: StaffRouter = new Router({ prefix: "/admin" })
  deskRoutes(router)
  return router.routes() as StaffMiddleware
}

/** What the back-office's own screens ask for, beside AdminJS' resources. */
export function ownRoutes(): StaffMiddleware {
  const router: StaffRouter = new Router({ prefix: "/admin/api/own" })
  router.get("/counters", counters)
  router.post("/search", search)
  ledgerRoutes(router)
  accountingRoutes(router)
  router.get("/accounts/:account", accountPage)
  router.get("/accounts/:account/papers/:paper/:file", showPaperFile)
  financeRoutes(router)
  disputeRoutes(router)
  reportRoutes(router)
  catalogueRoutes(router)
  return router.routes() as StaffMiddleware
}
