import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isNextAct } from "./desk-acts.ts"
import { listEvents } from "./event-queries.ts"
import { foldOrder, type OrderEventType, type UnitCount } from "./order-state.ts"
import { lockOrder } from "./queries.ts"
import { recordOrderEvents } from "./record-order-events.ts"

/** One press of a button; `formId` comes with the form, so that a double press is one event. */
export type DeskAct = {
  orderId: string
  formId: string
  type: OrderEventType
  /** The units of a partial return; null returns everything. */
  lines: UnitCount[] | null
  note: string | null
}

export type DeskReport = Result<{ isRepeat: boolean }, "not_now" | "too_many_units">

/** Records what a person at the desk did, if the order is still where that can happen. */
export async function actAtDesk(trx: Trx, actor: Actor, act: DeskAct, now: Date): Promise<DeskReport> {
  const { orderId, type, lines, note } = act
  const order = await lockOrder(trx, actor.accountId, { orderId })
  const events = await listEvents(trx, actor.accountId, orderId)
  const id = `desk-${act.formId}-${type}`
  if (events.some((event) => event.id === id)) return ok({ isRepeat: true })

  const progress = foldOrder(order, events)
  const happened = events.map((event) => event.type)
  if (!isNextAct({ state: progress.state, payment: order.payment, happened }, type)) return refused("not_now")
  if (lines?.some((line) => line.quantity > (progress.unitsKept.get(line.sku) ?? 0))) return refused("too_many_units")

  await recordOrderEvents(trx, actor, { order: { orderId }, events: [{ id, type, occurredAt: now, lines, note }] }, now)
  return ok({ isRepeat: false })
}
