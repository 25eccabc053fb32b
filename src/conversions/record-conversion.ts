import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { KnownCustomer } from "#src/customers/customer-keys.ts"
import { type EnrollmentTouch, insertConversion } from "./queries.ts"

export type CreditedOrder = {
  accountId: string
  id: string
  placedAt: Date
  salesCents: bigint
  customer: KnownCustomer
}

export type Crediting = { id: string; touch: EnrollmentTouch }

/** Freezes who brought an order; the influencer is told of the first one in a program. */
export async function recordConversion(trx: Trx, order: CreditedOrder, { id, touch }: Crediting, now: Date) {
  const isFirst = await insertConversion(trx, {
    id,
    accountId: order.accountId,
    orderId: order.id,
    placedAt: order.placedAt,
    salesCents: order.salesCents,
    touch,
    reviewFlaggedAt: touch.needsReview ? now : null,
    customerKeys: order.customer.keys,
  })
  if (isFirst) await enqueue(trx, "send-first-sale", { accountId: order.accountId, conversionId: id })
}
