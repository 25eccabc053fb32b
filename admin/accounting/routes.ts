import type { StaffRouter } from "../web/state.ts"
import { showExport } from "./show-export.ts"

/** What an accountant takes away. */
export function accountingRoutes(router: StaffRouter) {
  router.get("/accounting/:account/:file", showExport)
}
