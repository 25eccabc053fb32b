import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { DisputeKind, DisputeSide, DisputeState } from "./dispute.ts"

export const pageSize = 30

type ListedDispute = {
  id: string
  kind: DisputeKind
  state: DisputeState
  otherName: string
  orderedOn: string
  orderTold: string | null
  claimedCents: bigint | null
  awardedCents: bigint | null
  openedAt: Date
  answerBy: Date
  escalateBy: Date | null
}

const columns = sql`d.id, d.kind, d.state, d.ordered_on, d.order_told, d.claimed_cents, d.awarded_cents, d.opened_at,
  d.answer_by, d.escalate_by`
const ownSide = { merchant: sql`d.merchant_account_id`, influencer: sql`d.influencer_account_id` }
const otherSide = { merchant: sql`d.influencer_account_id`, influencer: sql`d.merchant_account_id` }

/** A page of an account's disputes and one more: those that wait for somebody first, then the newest. */
export async function listDisputes(db: Db, side: DisputeSide, accountId: string, page: number) {
  const { rows } = await sql<ListedDispute>`
    select ${columns}, a.name as other_name from disputes d join accounts a on a.id = ${otherSide[side]}
    where ${ownSide[side]} = ${accountId}
    order by d.state in ('accepted', 'dismissed', 'withdrawn'), d.id desc
    limit ${pageSize + 1} offset ${(page - 1) * pageSize}`.execute(db)
  return rows
}

export type DisputeRow = ListedDispute

export type OpenedDispute = Omit<ListedDispute, "otherName"> & {
  merchantAccountId: string
  influencerAccountId: string
  merchantName: string
  influencerName: string
  programFr: string | null
  programAr: string | null
  commissionId: string | null
  orderId: string | null
  words: string
  answer: string | null
  answeredAt: Date | null
  escalatedAt: Date | null
  /** False when it went to the staff by itself. */
  isEscalatedBySomebody: boolean
  decidedAs: "merchant" | "staff" | "system" | null
  decidedAt: Date | null
  decision: string | null
  withdrawnAt: Date | null
  /** The commission that was given. */
  awardId: string | null
}

/** A dispute with all that its two parties may read of it. */
export async function findDispute(db: Db, accountId: string, id: string): Promise<OpenedDispute> {
  const { rows } = await sql<OpenedDispute>`
    select ${columns}, d.merchant_account_id, d.influencer_account_id, m.name as merchant_name, i.name as influencer_name,
      g.name_fr as program_fr, g.name_ar as program_ar, d.commission_id, d.order_id, d.words, d.answer, d.answered_at,
      d.escalated_at, d.escalated_by is not null as is_escalated_by_somebody, d.decided_as, d.decided_at, d.decision,
      d.withdrawn_at, c.id as award_id
    from disputes d
    join accounts m on m.id = d.merchant_account_id
    join accounts i on i.id = d.influencer_account_id
    join enrollments e on e.merchant_account_id = d.merchant_account_id and e.id = d.enrollment_id
    join programs g on g.account_id = e.merchant_account_id and g.id = e.program_id
    left join commissions c on c.merchant_account_id = d.merchant_account_id and c.dispute_id = d.id
    where d.id = ${id} and ${accountId} in (d.merchant_account_id, d.influencer_account_id)`.execute(db)
  const [dispute] = rows
  if (!dispute) throw new NotFound(`dispute ${id}`)
  return dispute
}

/** The disputes about an order that were not taken back, the last first. */
export async function listDisputesOfOrder(db: Db, accountId: string, orderId: string) {
  return db
    .selectFrom("disputes")
    .where((row) => row.or([row("merchantAccountId", "=", accountId), row("influencerAccountId", "=", accountId)]))
    .where("orderId", "=", orderId)
    .where("state", "<>", "withdrawn")
    .orderBy("id", "desc")
    .select(["id", "state"])
    .$narrowType<{ state: DisputeState }>()
    .execute()
}
