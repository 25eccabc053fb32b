import type { OrderEventType, OrderProgress, OrderState, Payment } from "./order-state.ts"

/** What a person may do next with an order: the usual acts, and those for the rest of life's cases. */
export type NextActs = { usual: OrderEventType[]; other: OrderEventType[] }

export type ActableOrder = { state: OrderState; payment: Payment; happened: readonly OrderEventType[] }

const nothing: NextActs = { usual: [], other: [] }

const byState: Record<OrderState, NextActs> = {
  placed: { usual: ["confirmed", "unreachable"], other: ["postponed", "shipped", "cancelled"] },
  unreachable: { usual: ["confirmed", "unreachable"], other: ["postponed", "shipped", "cancelled"] },
  postponed: { usual: ["confirmed", "unreachable"], other: ["postponed", "shipped", "cancelled"] },
  confirmed: { usual: ["shipped"], other: ["delivered", "cancelled"] },
  shipped: { usual: ["delivered", "refused"], other: ["returned", "cancelled"] },
  delivered: { usual: ["settled"], other: ["returned", "refused"] },
  // Money before the parcel: a transfer, or a carrier that pays before it says where the parcel is.
  settled: { usual: ["shipped", "delivered"], other: ["returned"] },
  // A refusal or a cancellation said by mistake gives way to a later delivery, and to nothing else.
  refused: { usual: [], other: ["delivered"] },
  cancelled: { usual: [], other: ["delivered"] },
  returned: nothing,
}

export function nextActs({ state, payment, happened }: ActableOrder): NextActs {
  const paysOnDelivery = payment === "cod"
  const isPossible = (type: OrderEventType) => {
    if (type === "settled") return payment !== "card" && !happened.includes("settled")
    if (state === "settled" && type !== "returned") return !happened.includes(type) && !happened.includes("delivered")
    return true
  }
  const { usual, other } = byState[state]
  const early: OrderEventType[] =
    !paysOnDelivery && ["placed", "confirmed", "shipped"].includes(state) ? ["settled"] : []
  return { usual: [...usual, ...early].filter(isPossible), other: other.filter(isPossible) }
}

export function isNextAct(order: ActableOrder, type: OrderEventType): boolean {
  const { usual, other } = nextActs(order)
  return usual.includes(type) || other.includes(type)
}

/** Lines may be corrected until the parcel leaves, and there is no point once the order is lost. */
export function isCorrectable(order: ActableOrder, progress: Pick<OrderProgress, "shippedAt">): boolean {
  return !progress.shippedAt && !["refused", "cancelled", "returned"].includes(order.state)
}
