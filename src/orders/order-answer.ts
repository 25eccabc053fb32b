import type { Db } from "#db/database.ts"
import { type AnsweredOrder, findAnsweredOrder } from "./answer-queries.ts"

/** An order as the API answers it. */
export async function findOrderAnswer(db: Db, accountId: string, externalId: string) {
  const order = await findAnsweredOrder(db, accountId, externalId)
  return {
    id: order.id,
    external_id: order.externalId,
    state: order.state,
    placed_at: order.placedAt.toISOString(),
    currency: order.currency,
    total_amount: Number(order.totalCents),
    attribution: { credited: order.credited, reason: order.attributionReason },
    conversion: conversionOf(order),
    commission: commissionOf(order),
  }
}

function conversionOf({ program, influencer, reason, clickId, promoCode }: AnsweredOrder) {
  return reason && { program, influencer, reason, click_id: clickId, promo_code: promoCode }
}

function commissionOf({ amountCents, currency, commissionState, releaseAt, reversedCents }: AnsweredOrder) {
  if (amountCents === null) return null
  const reversed = { reversed_amount: Number(reversedCents) }
  const release = { release_at: releaseAt?.toISOString() ?? null }
  return { amount: Number(amountCents), currency, state: commissionState, ...release, ...reversed }
}
