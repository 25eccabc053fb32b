import { enterAccount, type Trx } from "#db/database.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { NotFound } from "#src/errors.ts"
import { type FollowedOrder, followOrder } from "#src/orders/follow-order.ts"
import { formShape } from "./order-form.ts"
import { findOrderPage, findSeller, type Seller } from "./queries.ts"

export type OrderProgressView = { order: FollowedOrder; seller: Seller }

/** The order that a secret address leads to, with who sold it. */
export async function followHostedOrder(trx: Trx, token: string): Promise<OrderProgressView> {
  const page = formShape.test(token) ? await findOrderPage(trx, secretHash(token)) : null
  if (!page) throw new NotFound("no order at this address")
  await enterAccount(trx, page.accountId)
  return {
    order: await followOrder(trx, page.accountId, page.orderId),
    seller: await findSeller(trx, page.accountId),
  }
}
