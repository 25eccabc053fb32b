import type { Db } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"
import { NotFound } from "#src/errors.ts"

export type AnsweredOrder = {
  id: string
  externalId: string
  state: string
  placedAt: Date
  currency: string
  totalCents: bigint
  credited: boolean
  attributionReason: string
  program: string | null
  influencer: string | null
  reason: string | null
  clickId: string | null
  promoCode: string | null
  amountCents: bigint | null
  commissionState: string | null
  releaseAt: Date | null
  reversedCents: bigint | null
}

const find = prepared<AnsweredOrder>(
  "find_answered_order",
  `select o.id, o.external_id, o.state, o.placed_at, o.currency, o.total_cents, o.credited, o.attribution_reason,
     g.slug as program, a.slug as influencer, v.reason, v.click_id, v.promo_code,
     c.amount_cents, c.state as commission_state, c.release_at, c.reversed_cents
   from order_keys k
   join orders o on o.account_id = k.account_id and o.id = k.order_id and o.placed_at = k.placed_at
   left join conversions v on v.merchant_account_id = o.account_id and v.order_id = o.id
   left join programs g on g.account_id = v.merchant_account_id and g.id = v.program_id
   left join accounts a on a.id = v.influencer_account_id
   left join commissions c on c.merchant_account_id = v.merchant_account_id and c.conversion_id = v.id
   where k.account_id = $1 and k.external_id = $2`,
)

/** An order with its conversion and commission, in one round trip. */
export async function findAnsweredOrder(db: Db, accountId: string, externalId: string): Promise<AnsweredOrder> {
  const [order] = await find(db, [accountId, externalId])
  if (!order) throw new NotFound(`order ${externalId}`)
  return order
}
