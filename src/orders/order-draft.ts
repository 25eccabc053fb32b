import { minute } from "#src/clock.ts"
import { fold } from "#src/i18n/fold.ts"
import type { SentLine } from "./order-line.ts"
import { goodsTotal } from "./order-line.ts"
import type { Payment } from "./order-state.ts"

export type Contact = {
  name: string | null
  phone: string | null
  email: string | null
  address: string | null
}

/** An order as a shop or the hosted page asks for it; the account is the actor's. */
export type OrderDraft = {
  externalId: string
  source: "api" | "hosted"
  placedAt: Date
  payment: Payment
  lines: SentLine[]
  discountCents: bigint
  shippingCents: bigint
  promoCode: string | null
  /** The click that the order carries. */
  clickId: string | null
  /** On a hosted page, the visitor's cookie, whose clicks are weighed when the order carries none. */
  visitor: string | null
  /** The accounts that the signed-in shopper belongs to. */
  shopperAccountIds: string[]
  contact: Contact
  city: string | null
}

/** How far ahead of our clock a shop's may be. */
const ahead = 10 * minute

export function isPlacedAhead(placedAt: Date, now: Date): boolean {
  return placedAt.getTime() - now.getTime() > ahead
}

export function totalCents(draft: Pick<OrderDraft, "lines" | "discountCents" | "shippingCents">): bigint {
  return goodsTotal(draft.lines) - draft.discountCents + draft.shippingCents
}

/** What the order queue searches: nothing in it names the shopper. */
export function searchText(draft: Pick<OrderDraft, "externalId" | "lines" | "city">): string {
  const goods = draft.lines.flatMap((line) => [line.sku, line.name ?? ""])
  return fold([draft.externalId, draft.city ?? "", ...goods].join(" "))
}

/** The day from which the rule of retention counts, as YYYY-MM-DD. */
export function placedDay(placedAt: Date): string {
  return placedAt.toISOString().slice(0, 10)
}
