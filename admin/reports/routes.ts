import type { StaffRouter } from "../web/state.ts"
import { close, showFile, showReport, showReports } from "./show-reports.ts"

const theReport = "/reports/:account/:report"

/** Where staff read the conversations that were reported, and no other. */
export function reportRoutes(router: StaffRouter) {
  router.get("/reports", showReports)
  router.get(theReport, showReport)
  router.get(`${theReport}/files/:file`, showFile)
  router.post(`${theReport}/closing`, close)
}
