import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { actAtDesk } from "./act-at-desk.ts"
import { listReferences } from "./desk-queries.ts"
import type { OrderEventType } from "./order-state.ts"

export type BulkAct = { orderIds: string[]; formId: string; type: OrderEventType }
export type BulkOutcome = "done" | "not_now" | "unknown"
export type BulkReport = { orderId: string; outcome: BulkOutcome }[]

/** The same act on many orders; those where it cannot happen are skipped and said, and hold up nobody. */
export async function actInBulk(trx: Trx, actor: Actor, act: BulkAct, now: Date): Promise<BulkReport> {
  const { formId, type } = act
  // In one order, so that two people at work on the same rows never wait for each other in a circle.
  const orderIds = [...new Set(act.orderIds)].sort()
  const known = await listReferences(trx, actor.accountId, orderIds)
  const report: BulkReport = []
  for (const orderId of orderIds) {
    const done = known.has(orderId)
      ? await actAtDesk(trx, actor, { orderId, formId, type, lines: null, note: null }, now)
      : null
    report.push({ orderId, outcome: !done ? "unknown" : done.ok ? "done" : "not_now" })
  }
  return report
}
