/** In the order of an order's life, which is also the rank that settles a tie: at one instant a delivery outlives a refusal. */
export const orderEventTypes = [
  "unreachable",
  "postponed",
  "confirmed",
  "shipped",
  "refused",
  "cancelled",
  "delivered",
  "settled",
  "returned",
] as const

export type OrderEventType = (typeof orderEventTypes)[number]
export type OrderState = "placed" | OrderEventType
export const payments = ["cod", "card", "transfer"] as const
export type Payment = (typeof payments)[number]

export type UnitCount = { sku: string; quantity: number }
/** `lines` only for a partial return; a return without lines is of everything. */
export type OrderEvent = { id: string; type: OrderEventType; occurredAt: Date; lines: UnitCount[] | null }
export type OrderTerms = { placedAt: Date; payment: Payment; lines: UnitCount[] }

export type OrderProgress = {
  state: OrderState
  /** When the event that gives the state happened. */
  stateAt: Date
  unitsKept: ReadonlyMap<string, number>
  unreachableCount: number
  confirmedAt: Date | null
  shippedAt: Date | null
  deliveredAt: Date | null
  settledAt: Date | null
}

const rank = new Map(orderEventTypes.map((type, index) => [type, index]))

/** The fold of an order's events: whatever the order, the delay or the number of times they arrived. */
export function foldOrder(terms: OrderTerms, events: readonly OrderEvent[]): OrderProgress {
  const sorted = sortEvents(firstRecorded(events))
  const unitsReturned = countReturned(terms.lines, sorted)
  const state = stateOf(terms.lines, sorted, unitsReturned)
  const lost = state === "refused" || state === "cancelled"

  return {
    state,
    stateAt: sorted.findLast((event) => event.type === state)?.occurredAt ?? terms.placedAt,
    unitsKept: new Map(terms.lines.map((line) => [line.sku, lost ? 0 : line.quantity - returned(unitsReturned, line)])),
    unreachableCount: sorted.filter((event) => event.type === "unreachable").length,
    confirmedAt: firstOf(sorted, "confirmed"),
    shippedAt: firstOf(sorted, "shipped", "delivered", "returned"),
    deliveredAt: lost ? null : standingDelivery(sorted),
    settledAt: terms.payment === "card" ? terms.placedAt : firstOf(sorted, "settled"),
  }
}

export function sortEvents(events: readonly OrderEvent[]): OrderEvent[] {
  return [...events].sort(
    (a, b) =>
      a.occurredAt.getTime() - b.occurredAt.getTime() ||
      (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}

function firstRecorded(events: readonly OrderEvent[]): OrderEvent[] {
  const byId = new Map<string, OrderEvent>()
  for (const event of events) if (!byId.has(event.id)) byId.set(event.id, event)
  return [...byId.values()]
}

function stateOf(lines: UnitCount[], sorted: OrderEvent[], unitsReturned: ReadonlyMap<string, number>): OrderState {
  const has = (type: OrderEventType) => sorted.some((event) => event.type === type)

  if (has("returned") && lines.every((line) => returned(unitsReturned, line) === line.quantity)) return "returned"
  if (has("settled")) return "settled"
  return (
    lastOf(sorted, "delivered", "refused", "cancelled") ??
    (has("shipped") ? "shipped" : has("confirmed") ? "confirmed" : lastOf(sorted, "unreachable", "postponed")) ??
    "placed"
  )
}

function countReturned(lines: UnitCount[], sorted: OrderEvent[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>()
  for (const event of sorted) {
    if (event.type !== "returned") continue
    for (const { sku, quantity } of event.lines ?? lines) units.set(sku, (units.get(sku) ?? 0) + quantity)
  }
  return units
}

function returned(unitsReturned: ReadonlyMap<string, number>, line: UnitCount): number {
  return Math.min(unitsReturned.get(line.sku) ?? 0, line.quantity)
}

function firstOf(sorted: OrderEvent[], ...types: OrderEventType[]): Date | null {
  return sorted.find((event) => types.includes(event.type))?.occurredAt ?? null
}

function lastOf(sorted: OrderEvent[], ...types: OrderEventType[]): OrderEventType | undefined {
  return sorted.findLast((event) => types.includes(event.type))?.type
}

/** The first delivery since the refusal or cancellation that the last delivery came after; one that came later undid none. */
function standingDelivery(sorted: OrderEvent[]): Date | null {
  const last = sorted.findLastIndex((event) => event.type === "delivered")
  const undone = sorted.slice(0, last).findLastIndex(({ type }) => type === "refused" || type === "cancelled")
  return firstOf(sorted.slice(undone + 1), "delivered")
}
