import type { Trx } from "#db/database.ts"
import { systemActor } from "#src/accounts/actor.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { randomCode } from "#src/crypto/random-code.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import type { PublishedProduct } from "#src/products/find-published-product.ts"
import { checkPromoCode } from "./check-promo-code.ts"
import type { OrderRequest } from "./order-form.ts"
import { findOrderPage, insertOrderPage, isReferenceTaken, lockForm } from "./queries.ts"
import { quote } from "./quote.ts"

/** What the shopper's browser says besides the form. */
export type Shopper = { visitor: string | null; clickId: string | null; accountIds: string[]; locale: Locale }
export type Checkout = { product: PublishedProduct["product"]; request: OrderRequest; shopper: Shopper; now: Date }

export type HostedOrder = { token: string; isNew: boolean; codeWasUnknown: boolean }

/** The order of the hosted page, paid on delivery; the transaction is in the merchant's account. One form is one order. */
export async function placeHostedOrder(trx: Trx, checkout: Checkout): Promise<HostedOrder> {
  const { product, request, now } = checkout
  const token = request.form
  const tokenHash = secretHash(token)
  await lockForm(trx, tokenHash)
  const code = await checkPromoCode(trx, product.accountId, request.promo_code)
  const codeWasUnknown = code.isKnown === false
  if (await findOrderPage(trx, tokenHash)) return { token, isNew: false, codeWasUnknown }

  const externalId = await newReference(trx, product.accountId)
  const draft = { ...draftOf(checkout, code.discountBp), externalId }
  const placement = await placeOrder(trx, systemActor(product.accountId), draft, now)
  // A correction of somebody else's order must not be committed.
  if (!placement.ok || !placement.value.isNew) throw new Error(`order ${externalId} is not new`)
  await insertOrderPage(trx, product.accountId, placement.value.orderId, tokenHash)
  return { token, isNew: true, codeWasUnknown }
}

function draftOf({ product, request, shopper, now }: Checkout, discountBp: number) {
  const { quantity } = request
  const { discountCents, deliveryCents, taxCents } = quote(product, quantity, discountBp)
  const { sku, priceCents: unitCents } = product
  return {
    source: "hosted" as const,
    placedAt: now,
    payment: "cod" as const,
    lines: [{ sku, name: nameIn(product, shopper.locale), quantity, unitCents, taxCents }],
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
