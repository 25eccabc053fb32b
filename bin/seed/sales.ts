import type { Click } from "#src/clicks/click.ts"
import { timeOfClick } from "#src/clicks/click-id.ts"
import { day, later, minute } from "#src/clock.ts"
import type { OrderDraft } from "#src/orders/order-draft.ts"
import type { SentLine } from "#src/orders/order-line.ts"
import type { Chance } from "./chance.ts"
import type { ShelvedProduct } from "./open-shop.ts"
import { type Shopper, shopperNumber } from "./shoppers.ts"

/** Where a sale may come from: a merchant's shelf, and each of its links with the code of whoever holds it. */
export type Shop = {
  shelf: ShelvedProduct[]
  productOf: Map<string, ShelvedProduct>
  codeOf: Map<string, string>
  discountBp: number
  ordersPerClick: number
  /** Orders that nobody brought, a day. */
  ownOrders: number
  since: Date
}

/** Every order of the story, drawn from its visits, in the order of time. */
export function salesOf(shop: Shop, visits: Click[], now: Date, chance: Chance): OrderDraft[] {
  const shoppers: Shopper[] = []
  const brought = visits
    .filter(
      (visit) => visit.class === "person" && shop.productOf.has(visit.linkId) && chance.happens(shop.ordersPerClick),
    )
    .map((visit) => broughtSale(shop, visit, shoppers, chance))
  const days = Math.floor((now.getTime() - shop.since.getTime()) / day)
  const own = Array.from({ length: Math.round(days * shop.ownOrders) }, () => {
    const placedAt = later(shop.since, chance.between(0, days * 24 * 60) * minute)
    return draft(
      { placedAt, product: chance.weighted(shop.shelf), shopper: someone(shoppers, chance), code: null, visit: null },
      shop,
      chance,
    )
  })
  return [...brought, ...own]
    .filter(({ placedAt }) => placedAt < now)
    .toSorted((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
    .map((sale, index) => ({ ...sale, externalId: `${sale.source === "api" ? "WEB" : "SYS"}-${1001 + index}` }))
}

function broughtSale(shop: Shop, visit: Click, shoppers: Shopper[], chance: Chance): OrderDraft {
  const clickedAt = timeOfClick(visit.id) ?? shop.since
  const delay = chance.happens(0.85) ? chance.between(2, 50) * minute : chance.between(1, 9) * day
  const product = shop.productOf.get(visit.linkId) ?? chance.weighted(shop.shelf)
  const code = chance.happens(0.22) ? (shop.codeOf.get(visit.linkId) ?? null) : null
  // Some remember the code and not the link.
  const carried = code && chance.happens(0.4) ? null : visit
  const shopper = someone(shoppers, chance)
  return draft({ placedAt: later(clickedAt, delay), product, shopper, code, visit: carried }, shop, chance)
}

type Sale = { placedAt: Date; product: ShelvedProduct; shopper: Shopper; code: string | null; visit: Click | null }

function draft({ placedAt, product, shopper, code, visit }: Sale, shop: Shop, chance: Chance): OrderDraft {
  const { city, ...contact } = shopper
  const second = chance.happens(0.2) ? chance.weighted(shop.shelf) : product
  const goods = second === product ? [product] : [product, second]
  const quantities = goods.map(() => (chance.happens(0.22) ? 2 : 1))
  const total = goods.reduce((sum, { details }, index) => sum + details.priceCents * BigInt(quantities[index] ?? 1), 0n)
  const discountCents = code ? (total * BigInt(shop.discountBp)) / 10_000n : 0n
  const lines = goods.map(({ details }, index) => lineOf(details, quantities[index] ?? 1, code ? shop.discountBp : 0))
  return {
    ...{
      externalId: "",
      source: chance.happens(0.6) ? "hosted" : "api",
      placedAt,
      payment: "cod",
      lines,
      discountCents,
    },
    shippingCents: BigInt(Math.max(...goods.map(({ details }) => Number(details.deliveryCents)))),
    ...{
      promoCode: code,
      clickId: visit?.id ?? null,
      visitor: visit?.visitor ?? null,
      shopperAccountIds: [],
      contact,
      city,
    },
  }
}

/** The VAT inside the line after its share of the discount, to the centime. */
export function lineOf(details: ShelvedProduct["details"], quantity: number, discountBp: number): SentLine {
  const gross = details.priceCents * BigInt(quantity)
  const paid = gross - (gross * BigInt(discountBp)) / 10_000n
  const rate = BigInt(details.vatRateBp)
  const taxCents = rate === 0n ? null : (paid * rate + (10_000n + rate) / 2n) / (10_000n + rate)
  return { sku: details.sku, name: details.nameFr, quantity, unitCents: details.priceCents, taxCents }
}

function someone(shoppers: Shopper[], chance: Chance): Shopper {
  if (shoppers.length > 10 && chance.happens(0.12)) return chance.pick(shoppers)
  const shopper = shopperNumber(shoppers.length + chance.between(0, 8) * 1000, chance)
  shoppers.push(shopper)
  return shopper
}
