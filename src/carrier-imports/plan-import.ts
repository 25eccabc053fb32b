import { hash } from "node:crypto"
import { casablancaDay, minute } from "#src/clock.ts"
import type { NewEvent } from "#src/orders/event-queries.ts"
import { foldOrder, type OrderEventType, type OrderState } from "#src/orders/order-state.ts"
import type { KnownOrder } from "./known-order-queries.ts"
import type { ReadLine, Understood } from "./read-file.ts"

export type Outcome =
  | "changed"
  | "known"
  | "ignored"
  | "unknown_reference"
  | "unknown_status"
  | "no_reference"
  | "bad_date"
  | "date_ahead"
  | "date_before_order"
  | "broken"

export type PlannedLine = {
  line: number
  reference: string | null
  status: string | null
  outcome: Outcome
  event: NewEvent | null
  orderId: string | null
  amountDiffers: boolean
}

export type Move = { from: OrderState; to: OrderState; count: number }
export type ImportPlan = { lines: PlannedLine[]; moves: Move[]; counts: Map<Outcome, number> }

/** What a file would do to the orders it speaks of, without doing it; `readAt` stands in for dates the file does not give. */
export function planImport(lines: ReadLine[], orders: Map<string, KnownOrder>, readAt: Date): ImportPlan {
  const planned = lines.map((line) => planLine(line, orders, readAt))
  const counts = new Map<Outcome, number>()
  for (const { outcome } of planned) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return { lines: planned, moves: listMoves(planned, orders), counts }
}

function planLine(line: ReadLine, orders: Map<string, KnownOrder>, readAt: Date): PlannedLine {
  const said = { line: line.line, reference: line.reference, status: line.status }
  const nothing = { ...said, event: null, orderId: null, amountDiffers: false }
  if ("outcome" in line) return { ...nothing, outcome: line.outcome }
  const order = orders.get(line.reference)
  if (!order) return { ...nothing, outcome: "unknown_reference" }
  if (line.meaning === "ignored") return { ...nothing, outcome: "ignored" }
  const misdated = misdate(line, order, readAt)
  if (misdated) return { ...nothing, outcome: misdated }

  const event = eventOf(line, line.meaning, order, readAt)
  const isKnown = order.events.some((recorded) => recorded.id === event.id)
  const amountDiffers = line.amountCents !== null && line.amountCents !== order.totalCents
  return { ...said, outcome: isKnown ? "known" : "changed", event, orderId: order.id, amountDiffers }
}

function misdate({ date }: Understood, order: KnownOrder, readAt: Date): "date_ahead" | "date_before_order" | null {
  if (!date) return null
  const day = casablancaDay(date.at)
  const isAhead = date.isDayOnly ? day > casablancaDay(readAt) : date.at.getTime() > readAt.getTime() + 10 * minute
  if (isAhead) return "date_ahead"
  return day < casablancaDay(order.placedAt) ? "date_before_order" : null
}

/** The id is made of what the line says, so that the same file imported twice says nothing new. */
function eventOf({ reference, date }: Understood, type: OrderEventType, order: KnownOrder, readAt: Date): NewEvent {
  const said = [reference, type, date?.at.toISOString() ?? ""].join("\n")
  const id = `carrier-${hash("sha256", said, "hex").slice(0, 32)}`
  return { id, type, occurredAt: momentOf(date?.at ?? readAt, order, readAt), lines: null, note: null }
}

/** A day without an hour is noon, which may be before the order or after now. */
function momentOf(at: Date, { placedAt }: KnownOrder, readAt: Date): Date {
  return at < placedAt ? placedAt : at > readAt ? readAt : at
}

function listMoves(lines: PlannedLine[], orders: Map<string, KnownOrder>): Move[] {
  const byId = new Map([...orders.values()].map((order) => [order.id, order]))
  const moves = new Map<string, Move>()
  for (const [orderId, events] of eventsByOrder(lines)) {
    const order = byId.get(orderId)
    if (!order) continue
    const from = foldOrder(order, order.events).state
    const to = foldOrder(order, [...order.events, ...events]).state
    if (from === to) continue
    const move = moves.get(`${from} ${to}`) ?? { from, to, count: 0 }
    moves.set(`${from} ${to}`, { ...move, count: move.count + 1 })
  }
  return [...moves.values()].sort((a, b) => b.count - a.count)
}

/** The new events of a file, gathered by order; the orders in one order, so that two imports never wait for each other in a circle. */
export function eventsByOrder(lines: PlannedLine[]): Map<string, NewEvent[]> {
  const byOrder = new Map<string, NewEvent[]>()
  for (const { outcome, orderId, event } of lines) {
    if (outcome !== "changed" || !orderId || !event) continue
    byOrder.get(orderId)?.push(event) ?? byOrder.set(orderId, [event])
  }
  return new Map([...byOrder].sort(([a], [b]) => (a < b ? -1 : 1)))
}
