import type { Db } from "#db/database.ts"
import { type AnsweredOrder, findAnsweredOrder } from "./answer-queries.ts"
import { type OrderDraft, totalCents } from "./order-draft.ts"
import type { OrderCredit } from "./place-order.ts"

/** An order as the API answers it. */
export async function findOrderAnswer(db: Db, accountId: string, externalId: string) {
  return answerOf(await findAnsweredOrder(db, accountId, externalId))
}

/** The same of an order that was just placed, of which all is known without asking again. */
export function newOrderAnswer(id: string, draft: OrderDraft, { attribution, amountCents }: OrderCredit) {
  const touch = attribution.credited ? attribution.touch : null
  return answerOf({
    ...draft,
    id,
    state: "placed",
    currency: "MAD",
    totalCents: totalCents(draft),
    credited: attribution.credited,
    attributionReason: attribution.reason,
    program: touch?.programSlug ?? null,
    influencer: touch?.influencerSlug ?? null,
    reason: touch?.kind ?? null,
    clickId: touch?.clickId ?? null,
    promoCode: touch?.promoCode ?? null,
    amountCents,
    commissionState: amountCents === null ? null : "pending",
    releaseAt: null,
    reversedCents: amountCents === null ? null : 0n,
  })
}

function answerOf(order: AnsweredOrder) {
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
  const release = { release_at: releaseAt?.toISOString() ?? null }
  return {
    amount: Number(amountCents),
    currency,
    state: commissionState,
    ...release,
    reversed_amount: Number(reversedCents),
  }
}
