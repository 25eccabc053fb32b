import type { StaffRouter } from "../web/state.ts"
import { accept, dismiss } from "./decide.ts"
import { showDispute, showDisputes, showEvidence } from "./show-disputes.ts"

const theDispute = "/disputes/:account/:dispute"

/** Where staff read disputes and put an end to them. */
export function disputeRoutes(router: StaffRouter) {
  router.get("/disputes", showDisputes)
  router.get(theDispute, showDispute)
  router.get("/disputes/:account/evidence/:evidence", showEvidence)
  router.post(`${theDispute}/acceptance`, accept)
  router.post(`${theDispute}/dismissal`, dismiss)
}
