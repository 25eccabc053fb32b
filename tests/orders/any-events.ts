import fc from "fast-check"
import { type OrderEvent, orderEventTypes } from "#src/orders/order-state.ts"

const start = Date.parse("2026-11-01T10:00:00Z")

const anyReturnedLines = fc.option(
  fc.array(fc.record({ sku: fc.constantFrom("ARGAN", "SAVON", "INCONNU"), quantity: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 2,
  }),
)

/** Events of distinct ids within forty days, several at one instant among them. */
export const anyEvents: fc.Arbitrary<OrderEvent[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...orderEventTypes),
      occurredAt: fc.integer({ min: 0, max: 40 }).map((days) => new Date(start + days * 86_400_000)),
      lines: anyReturnedLines,
    }),
    { maxLength: 8 },
  )
  .map((events) =>
    events.map((event, index) => ({
      ...event,
      id: `evt-${index}`,
      lines: event.type === "returned" ? event.lines : null,
    })),
  )

/** The same events as recorded in order, and as they may arrive: in any order, some of them several times. */
export function shuffledAndRepeated(events: fc.Arbitrary<OrderEvent[]>): fc.Arbitrary<[OrderEvent[], OrderEvent[]]> {
  return events.chain((original) =>
    fc
      .tuple(
        fc.shuffledSubarray(original, { minLength: original.length }),
        fc.shuffledSubarray(original),
        fc.shuffledSubarray(original),
      )
      .map(([all, some, others]): [OrderEvent[], OrderEvent[]] => [original, [...some, ...all, ...others]]),
  )
}
