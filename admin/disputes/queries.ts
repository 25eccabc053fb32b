import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

type Part = { limit: number; offset: number }
export const disputeStates = ["open", "refused", "escalated", "accepted", "dismissed", "withdrawn"] as const
export type DisputeState = (typeof disputeStates)[number]

type ListedDispute = {
  accountId: string
  id: string
  kind: "reversed" | "uncredited"
  state: DisputeState
  merchant: string
  influencerAccountId: string
  influencer: string
  claimedCents: bigint | null
  awardedCents: bigint | null
  waitsSince: Date
}

/** Disputes in a state, those that have waited longest first; those that are over, the last first. */
export async function listDisputes(trx: Trx, state: DisputeState, part: Part): Promise<ListedDispute[]> {
  const isOver = state === "accepted" || state === "dismissed" || state === "withdrawn"
  const since = sql`coalesce(d.decided_at, d.withdrawn_at, d.escalated_at, d.answered_at, d.opened_at)`
  const { rows } = await sql<ListedDispute>`
    select d.merchant_account_id as account_id, d.id, d.kind, d.state, m.name as merchant, d.influencer_account_id,
      i.name as influencer, d.claimed_cents, d.awarded_cents, ${since} as waits_since
    from disputes d join accounts m on m.id = d.merchant_account_id join accounts i on i.id = d.influencer_account_id
    where d.state = ${state}
    order by ${since} ${sql.raw(isOver ? "desc" : "asc")}, d.id limit ${part.limit} offset ${part.offset}`.execute(trx)
  return rows
}

type DisputeRow = ListedDispute & {
  commissionId: string | null
  orderId: string | null
  externalId: string | null
  orderTold: string | null
  orderedOn: string
  words: string
  openedAt: Date
  answer: string | null
  answeredAt: Date | null
  escalatedAt: Date | null
  isEscalatedBySomebody: boolean
  decision: string | null
  aboveReason: string | null
  decidedAs: string | null
  decider: string | null
  decidedAt: Date | null
  awardId: string | null
  program: string
}

export async function findDispute(trx: Trx, accountId: string, id: string): Promise<DisputeRow> {
  const { rows } = await sql<DisputeRow>`
    select d.merchant_account_id as account_id, d.id, d.kind, d.state, m.name as merchant, d.influencer_account_id,
      i.name as influencer, d.claimed_cents, d.awarded_cents, d.opened_at as waits_since, d.commission_id, d.order_id,
      k.external_id, d.order_told, d.ordered_on, d.words, d.opened_at, d.answer, d.answered_at, d.escalated_at,
      d.escalated_by is not null as is_escalated_by_somebody, d.decision, d.above_reason, d.decided_as, u.name as decider,
      d.decided_at, c.id as award_id, coalesce(g.name_fr, g.name_ar) as program
    from disputes d
    join accounts m on m.id = d.merchant_account_id join accounts i on i.id = d.influencer_account_id
    join enrollments e on e.merchant_account_id = d.merchant_account_id and e.id = d.enrollment_id
    join programs g on g.account_id = e.merchant_account_id and g.id = e.program_id
    left join order_keys k on k.account_id = d.merchant_account_id and k.order_id = d.order_id
    left join auth.users u on u.id = d.decided_by
    left join commissions c on c.merchant_account_id = d.merchant_account_id and c.dispute_id = d.id
    where d.merchant_account_id = ${accountId} and d.id = ${id}`.execute(trx)
  const [dispute] = rows
  if (!dispute) throw new NotFound(`dispute ${id}`)
  return dispute
}

type OrderFacts = {
  placedAt: Date
  state: string
  totalCents: bigint
  attributionReason: string
  promoCode: string | null
  clickId: string | null
  /** Why the conversion was credited, and by what touch; frozen when the order came. */
  creditedReason: string | null
  touchedAt: Date | null
  amountCents: bigint | null
  reversedCents: bigint | null
}

/** The order as it was attributed, with what its commission has become. */
export async function findOrder(trx: Trx, accountId: string, orderId: string): Promise<OrderFacts | undefined> {
  const { rows } = await sql<OrderFacts>`
    select o.placed_at, o.state, o.total_cents, o.attribution_reason, o.promo_code, o.click_id, v.reason as credited_reason,
      v.touched_at, c.amount_cents, c.reversed_cents
    from order_keys k
    join orders o on o.account_id = k.account_id and o.id = k.order_id and o.placed_at = k.placed_at
    left join conversions v on v.merchant_account_id = o.account_id and v.order_id = o.id
    left join commissions c on c.merchant_account_id = v.merchant_account_id and c.conversion_id = v.id
    where k.account_id = ${accountId} and k.order_id = ${orderId}`.execute(trx)
  return rows[0]
}
