import type { Trx } from "#db/database.ts"
import { systemActor } from "#src/accounts/actor.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { randomCode } from "#src/crypto/random-code.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { reserveStock, type StockRefusal, takeStock } from "#src/products/take-stock.ts"
import { ok, type Result } from "#src/result.ts"
import { checkPromoCode } from "./check-promo-code.ts"
import { type Item, itemName } from "./item.ts"
import type { OrderRequest } from "./order-form.ts"
import { findOrderPage, insertOrderPage, isReferenceTaken, lockForm } from "./queries.ts"
import { quote } from "./quote.ts"

/** What the shopper's browser says besides the form. */
export type Shopper = { visitor: string | null; clickId: string | null; accountIds: string[]; locale: Locale }
export type Checkout = { item: Item; request: OrderRequest; shopper: Shopper; now: Date }

export type HostedOrder = { token: string; isNew: boolean; codeWasUnknown: boolean }

/**
 * The order of the hosted page, paid on delivery; the transaction is in the merchant's account. One form is one order,
 * and what it asks for leaves the stock with it.
 */
export async function placeHostedOrder(trx: Trx, checkout: Checkout): Promise<Result<HostedOrder, StockRefusal>> {
  const { item, request } = checkout
  const { accountId } = item
  const token = request.form
  const tokenHash = secretHash(token)
  await lockForm(trx, tokenHash)
  const code = await checkPromoCode(trx, accountId, request.promo_code)
  const codeWasUnknown = code.isKnown === false
  if (await findOrderPage(trx, tokenHash)) return ok({ token, isNew: false, codeWasUnknown })

  const taking = { ...item.place, sku: item.sku, units: request.quantity }
  const reserved = await reserveStock(trx, accountId, taking)
  if (!reserved.ok) return reserved
  const orderId = await placeNew(trx, checkout, code.discountBp)
  if (reserved.value.isCounted) await takeStock(trx, accountId, orderId, taking)
  await insertOrderPage(trx, accountId, orderId, tokenHash)
  return ok({ token, isNew: true, codeWasUnknown })
}

async function placeNew(trx: Trx, checkout: Checkout, discountBp: number): Promise<string> {
  const { accountId } = checkout.item
  const externalId = await newReference(trx, accountId)
  const draft = { ...draftOf(checkout, discountBp), externalId }
  const placement = await placeOrder(trx, systemActor(accountId), draft, checkout.now)
  // A correction of somebody else's order must not be committed.
  if (!placement.ok || !placement.value.isNew) throw new Error(`order ${externalId} is not new`)
  return placement.value.orderId
}

function draftOf({ item, request, shopper, now }: Checkout, discountBp: number) {
  const { quantity } = request
  const { discountCents, deliveryCents, taxCents } = quote(item, quantity, discountBp)
  const { sku, priceCents: unitCents } = item
  return {
    source: "hosted" as const,
    placedAt: now,
    payment: "cod" as const,
    lines: [{ sku, name: itemName(item, shopper.locale), quantity, unitCents, taxCents }],
    discountCents,
    shippingCents: deliveryCents,
    promoCode: request.promo_code,
    // The visitor's own clicks say more than the one in the address, which people copy and share.
    clickId: shopper.visitor ? null : shopper.clickId,
    visitor: shopper.visitor,
    shopperAccountIds: shopper.accountIds,
    contact: { name: request.name, phone: request.phone, email: null, address: request.address },
    city: request.city,
  }
}

/** Short enough to be read aloud on the phone. */
async function newReference(trx: Trx, accountId: string): Promise<string> {
  const reference = `W-${randomCode(6)}`
  return (await isReferenceTaken(trx, accountId, reference)) ? newReference(trx, accountId) : reference
}
