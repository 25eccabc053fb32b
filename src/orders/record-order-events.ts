import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { insertEvents, listEvents, type NewEvent } from "./event-queries.ts"
import { lockOrder, type OrderKey } from "./queries.ts"
import { settleOrder } from "./settle-order.ts"

export type Recording = { order: OrderKey; events: NewEvent[] }
export type Recorded = { orderId: string; accepted: number; ignored: number }

/** Appends events to an order, in whatever order they come; those whose id is known are ignored. */
export async function recordOrderEvents(trx: Trx, actor: Actor, recording: Recording, now: Date): Promise<Recorded> {
  const order = await lockOrder(trx, actor.accountId, recording.order)
  const accepted = await insertEvents(trx, actor, order.id, firstOfEachId(recording.events))
  if (accepted.length > 0) {
    const events = await listEvents(trx, actor.accountId, order.id)
    const before = { order, events: events.filter((event) => !accepted.includes(event.id)) }
    await settleOrder(trx, before, { order, events }, { cause: "order_events", now })
  }

  return { orderId: order.id, accepted: accepted.length, ignored: recording.events.length - accepted.length }
}

function firstOfEachId(events: NewEvent[]): NewEvent[] {
  return events.filter((event, index) => events.findIndex(({ id }) => id === event.id) === index)
}
