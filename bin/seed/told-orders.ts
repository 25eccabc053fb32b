import { systemActor } from "#src/accounts/actor.ts"
import { day, later } from "#src/clock.ts"
import type { OrderDraft } from "#src/orders/order-draft.ts"
import type { OrderEventType } from "#src/orders/order-state.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { daysBefore } from "./calendar.ts"
import type { StoryAccount } from "./cast.ts"
import { chanceOf } from "./chance.ts"
import { lineOf } from "./sales.ts"
import type { StoryProgram, StoryShop } from "./set-up.ts"
import { shopperNumber } from "./shoppers.ts"
import type { Stage } from "./stage.ts"
import type { Act } from "./tell-sales.ts"

/** Of one product, by somebody's code; it is delivered and paid as time goes by. */
export type ToldOrder = { by: StoryAccount; sku: string; quantity: number; daysAgo: number }

const fate: [type: OrderEventType, days: number][] = [
  ["confirmed", 0.3],
  ["shipped", 0.8],
  ["delivered", 2.5],
  ["settled", 4.5],
]

/** The orders told of a shop's programs, and what becomes of each. */
export function toldOrderActs(stage: Stage, shop: StoryShop, now: Date): Act[] {
  return shop.programs.flatMap((program, place) =>
    program.told.flatMap((order, index) =>
      orderActs(stage, shop, draftOf(order, { shop, program, now }, place * 100 + index)),
    ),
  )
}

function orderActs(stage: Stage, { owner }: StoryShop, draft: OrderDraft): Act[] {
  const { placedAt: at, externalId } = draft
  const buyer = systemActor(owner.accountId)
  const placing = { at, play: () => stage.act(buyer, (trx) => placeOrder(trx, buyer, draft, at)) }
  const events = fate.map(([type, days]) => {
    const occurredAt = later(at, days * day)
    const events = [{ id: `${type}-1`, type, occurredAt, lines: null, note: null }]
    const play = () =>
      stage.act(owner, (trx) => recordOrderEvents(trx, owner, { order: { externalId }, events }, occurredAt))
    return { at: occurredAt, play }
  })
  return [placing, ...events]
}

type Setting = { shop: StoryShop; program: StoryProgram; now: Date }

function draftOf(
  { by, sku, quantity, daysAgo }: ToldOrder,
  { shop, program, now }: Setting,
  number: number,
): OrderDraft {
  const product = shop.shelf.find(({ details }) => details.sku === sku)
  const promoCode = program.codes.get(by)
  if (!product || !promoCode) throw new Error(`${by.name} sells no ${sku} of ${shop.name}`)
  const { details } = product
  const { city, ...contact } = shopperNumber(9_500 + number, chanceOf(number))
  return {
    ...{ externalId: `GRP-${101 + number}`, source: "hosted", placedAt: daysBefore(now, daysAgo), payment: "cod" },
    lines: [lineOf(details, quantity, program.discountBp)],
    discountCents: (details.priceCents * BigInt(quantity) * BigInt(program.discountBp)) / 10_000n,
    ...{ shippingCents: details.deliveryCents, promoCode, clickId: null, visitor: null, shopperAccountIds: [] },
    ...{ contact, city },
  }
}
