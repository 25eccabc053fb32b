import { sql } from "kysely"
import type { Trx } from "#db/database.ts"

export type Hold = {
  accountId: string
  merchant: string
  influencerAccountId: string
  payee: string
  commissionId: string
  externalId: string | null
  heldCents: bigint
  id: string
  reason: string
  imposedAs: "member" | "staff"
  imposer: string
  imposedAt: Date
  lifter: string | null
  liftedAt: Date | null
  liftingReason: string | null
}

const left = sql<bigint>`greatest(c.amount_cents - c.reversed_cents - c.paid_cents, 0)`

/** Holds in force, or those that ended; the newest first. */
export async function listHolds(trx: Trx, isEnded: boolean, part: { limit: number; offset: number }): Promise<Hold[]> {
  const { rows } = await sql<Hold>`
    select h.merchant_account_id as account_id, m.name as merchant, h.influencer_account_id, i.name as payee, h.commission_id,
      k.external_id, ${left} as held_cents, h.id, h.reason, h.imposed_as, u.name as imposer, h.imposed_at,
      l.name as lifter, h.lifted_at, h.lifting_reason
    from commission_blocks h
    join commissions c on c.merchant_account_id = h.merchant_account_id and c.id = h.commission_id
    left join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
    left join order_keys k on k.account_id = v.merchant_account_id and k.order_id = v.order_id
    join accounts m on m.id = h.merchant_account_id join accounts i on i.id = h.influencer_account_id
    join auth.users u on u.id = h.imposed_by left join auth.users l on l.id = h.lifted_by
    where (h.lifted_at is not null) = ${isEnded}
    order by coalesce(h.lifted_at, h.imposed_at) desc, h.id desc limit ${part.limit} offset ${part.offset}`.execute(trx)
  return rows
}

export type Holdable = Pick<
  Hold,
  "accountId" | "merchant" | "influencerAccountId" | "payee" | "commissionId" | "externalId"
> & { state: string; leftCents: bigint; isHeld: boolean }

/** Commissions that somebody might want to hold, by the reference of their order; of one merchant, when it is known. */
export async function findHoldable(trx: Trx, externalId: string, accountId: string | null): Promise<Holdable[]> {
  const { rows } = await sql<Holdable>`
    select c.merchant_account_id as account_id, m.name as merchant, c.influencer_account_id, i.name as payee,
      c.id as commission_id, k.external_id, c.state, ${left} as left_cents, c.blocked_at is not null as is_held
    from order_keys k
    join conversions v on v.merchant_account_id = k.account_id and v.order_id = k.order_id
    join commissions c on c.merchant_account_id = v.merchant_account_id and c.conversion_id = v.id
    join accounts m on m.id = c.merchant_account_id join accounts i on i.id = c.influencer_account_id
    where k.external_id = ${externalId} and (${accountId}::uuid is null or k.account_id = ${accountId})
    order by c.id desc limit 20`.execute(trx)
  return rows
}
