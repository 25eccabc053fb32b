import * as v from "valibot"
import { type FieldError, instant, quantity, type ReadBody, readBody, text } from "./body-fields.ts"
import type { NewEvent } from "./event-queries.ts"
import { orderEventTypes } from "./order-state.ts"

const event = v.object({
  id: text(1, 128),
  type: v.picklist(orderEventTypes, `must be one of ${orderEventTypes.join(", ")}`),
  occurred_at: instant,
  lines: v.nullish(
    v.pipe(
      v.array(v.object({ sku: text(1, 128), quantity }), "must be a list"),
      v.maxLength(200, "must have at most 200 lines"),
    ),
    null,
  ),
})

const events = v.object({
  events: v.pipe(
    v.array(event, "must be a list"),
    v.minLength(1, "must have at least one event"),
    v.maxLength(100, "must have at most 100 events"),
  ),
})

type Sent = v.InferOutput<typeof events>

/** The body of POST /api/v1/orders/{external_id}/events, or one error a field. */
export function readEventsBody(body: unknown): ReadBody<NewEvent[]> {
  const read = readBody(events, body, contradictions)
  return read.ok ? { ok: true, value: read.value.events.map(eventOf) } : read
}

/** A return of no line at all could be read as nothing or as everything. */
function contradictions(sent: Sent): FieldError[] {
  return sent.events.flatMap(({ type, lines }, index) =>
    type === "returned" && lines?.length === 0
      ? [{ field: `events.${index}.lines`, message: "must have at least one line, or be left out" }]
      : [],
  )
}

function eventOf({ id, type, occurred_at, lines }: Sent["events"][number]): NewEvent {
  return { id, type, occurredAt: occurred_at, lines: type === "returned" ? lines : null, note: null }
}
