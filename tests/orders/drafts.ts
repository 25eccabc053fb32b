import { day, later } from "#src/clock.ts"
import type { NewEvent } from "#src/orders/event-queries.ts"
import type { OrderDraft } from "#src/orders/order-draft.ts"
import type { OrderEventType, UnitCount } from "#src/orders/order-state.ts"
import { atlas, now, salma } from "#tests/cast.ts"

/** The order of the product's definition, carrying Salma's code: 220 DH of argan oil, VAT inside, that earns 18.33 DH. */
export function arganOrder(change: Partial<OrderDraft> = {}): OrderDraft {
  return {
    externalId: "1001",
    source: "api",
    placedAt: later(now, -20 * day),
    payment: "cod",
    lines: [{ sku: atlas.argan.sku, name: "Huile d’argan 50 ml", quantity: 2, unitCents: 12000n, taxCents: 3667n }],
    discountCents: 2000n,
    shippingCents: 3500n,
    promoCode: salma.promoCode,
    clickId: null,
    visitor: null,
    shopperAccountIds: [],
    contact: { name: "Laila", phone: "0612345678", email: null, address: null },
    city: "Casablanca",
    ...change,
  }
}

/** An event so many days after the argan order was placed, known by its type unless it says otherwise. */
export function event(type: OrderEventType, days: number, change: { id?: string; lines?: UnitCount[] } = {}): NewEvent {
  const occurredAt = later(now, (days - 20) * day)
  return { id: change.id ?? type, type, occurredAt, lines: change.lines ?? null, note: null }
}
