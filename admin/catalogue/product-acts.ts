import * as v from "valibot"
import { approveProduct } from "#src/products/approve-product.ts"
import { refuseProduct } from "#src/products/refuse-product.ts"
import { text } from "../finance/act-bodies.ts"
import { actRoute } from "../finance/act-route.ts"

const seen = v.pipe(v.string(), v.maxLength(40))

/** Shoppers may see it. */
export const approve = actRoute("review", v.object({ seen }), ({ id, now, inAccount }, body) => {
  const productId = id("product")
  return inAccount(id("account"), (trx, actor) => approveProduct(trx, actor, { ...body, productId }, now))
})

/** They may not, for a reason that its merchant reads. */
export const refuse = actRoute("review", v.object({ seen, reason: text }), ({ id, now, inAccount }, body) => {
  const productId = id("product")
  return inAccount(id("account"), (trx, actor) => refuseProduct(trx, actor, { ...body, productId }, now))
})
