import type { StaffRouter } from "../web/state.ts"
import { approve, refuse } from "./product-acts.ts"
import { showPicture, showProduct, showWaiting } from "./show-products.ts"

const theProduct = "/accounts/:account/products/:product"

/** What the page of products to read asks for and does. */
export function catalogueRoutes(router: StaffRouter) {
  router.get("/waiting-products", showWaiting)
  router.get(theProduct, showProduct)
  router.get(`${theProduct}/pictures/:picture`, showPicture)
  router.post(`${theProduct}/approval`, approve)
  router.post(`${theProduct}/refusal`, refuse)
}
