import { day, hour, later } from "#src/clock.ts"
import type { NewEvent } from "#src/orders/event-queries.ts"
import type { OrderEventType, UnitCount } from "#src/orders/order-state.ts"
import type { Chance } from "./chance.ts"

type Step = { type: OrderEventType; after: [number, number] }
type Fate = { weight: number; steps: Step[]; returns?: "one" | "all" }

const step = (type: OrderEventType, low: number, high: number): Step => ({ type, after: [low, high] })
const confirmed = step("confirmed", 1, 20)
const shipped = step("shipped", 4, 30)
const delivered = step("delivered", 20, 72)
const settled = step("settled", 48, 150)

/** What becomes of orders paid on delivery, by how often it happens; hours after the step before. */
const fates: Fate[] = [
  { weight: 62, steps: [confirmed, shipped, delivered, settled] },
  { weight: 8, steps: [step("unreachable", 1, 8), confirmed, shipped, delivered, settled] },
  { weight: 4, steps: [step("postponed", 2, 10), step("confirmed", 20, 60), shipped, delivered, settled] },
  { weight: 10, steps: [confirmed, shipped, step("refused", 24, 80)] },
  { weight: 7, steps: [step("unreachable", 2, 10), step("unreachable", 10, 24), step("cancelled", 12, 48)] },
  { weight: 4, steps: [step("cancelled", 1, 24)] },
  { weight: 3, steps: [confirmed, shipped, delivered, settled], returns: "one" },
  { weight: 2, steps: [confirmed, shipped, delivered, settled], returns: "all" },
]

/** The events of an order's life, as its merchant would record them, up to now. */
export function fateOf(placedAt: Date, lines: UnitCount[], now: Date, chance: Chance): NewEvent[] {
  const { steps, returns } = chance.weighted(fates)
  const events: NewEvent[] = []
  let at = placedAt
  for (const { type, after } of steps) {
    at = later(at, chance.between(after[0] * 3600, after[1] * 3600) * 1000)
    events.push({ id: `${type}-${events.length + 1}`, type, occurredAt: at, lines: null, note: null })
  }
  if (returns) {
    at = later(at, chance.between(1, 9) * day + hour)
    const first = lines[0] && [{ sku: lines[0].sku, quantity: 1 }]
    events.push({
      id: "returned-1",
      type: "returned",
      occurredAt: at,
      lines: returns === "one" && first ? first : null,
      note: null,
    })
  }
  return events.filter(({ occurredAt }) => occurredAt < now)
}
