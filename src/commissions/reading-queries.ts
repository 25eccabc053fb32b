import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { LedgerAccount } from "#src/ledger/postings.ts"
import type { LedgerCause } from "#src/ledger/queries.ts"
import type { OrderState } from "#src/orders/order-state.ts"
import type { CommissionExplanation } from "./commission-explanation.ts"
import type { CommissionFilter } from "./commission-filter.ts"
import type { CommissionState } from "./commission-state.ts"

/** From which side of the pair the account looks. */
export type Side = "merchant" | "influencer"

export const pageSize = 50

type ListedCommission = {
  id: string
  state: CommissionState
  amountCents: bigint
  reversedCents: bigint
  paidCents: bigint
  releaseAt: Date | null
  createdAt: Date
  placedAt: Date
  /** None of an award. */
  orderState: OrderState | null
  reason: "promo_code" | "click" | "customer" | "dispute"
  disputeId: string | null
  otherName: string
  programFr: string | null
  programAr: string | null
}

const columns = sql`c.id, c.state, c.amount_cents, c.reversed_cents, c.paid_cents, c.release_at, c.created_at,
  coalesce(v.placed_at, c.created_at) as placed_at, v.order_state, coalesce(v.reason, 'dispute') as reason, c.dispute_id, a.name as other_name, g.name_fr as program_fr, g.name_ar as program_ar`

const ownSide = { merchant: sql`c.merchant_account_id`, influencer: sql`c.influencer_account_id` }
const otherSide = { merchant: sql`c.influencer_account_id`, influencer: sql`c.merchant_account_id` }

/** A page of commissions and one more, the newest first. */
export async function listCommissions(db: Db, side: Side, accountId: string, filter: CommissionFilter) {
  const { state, otherId, after } = filter
  const { rows } = await sql<ListedCommission>`
    with page as materialized (
      select c.* from commissions c
      where ${ownSide[side]} = ${accountId}
        and (${state}::text is null or c.state = ${state})
        and (${otherId}::uuid is null or ${otherSide[side]} = ${otherId})
        and (${after?.createdAt ?? null}::timestamptz is null
          or (c.created_at, c.id) < (${after?.createdAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      order by c.created_at desc, c.id desc limit ${pageSize + 1})
    select ${columns} from page c
    left join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
    join accounts a on a.id = ${otherSide[side]}
    join programs g on g.account_id = c.merchant_account_id and g.id = c.program_id
    order by c.created_at desc, c.id desc`.execute(db)
  return rows
}

export type CommissionRow = ListedCommission

/** What the ledger holds of every commission of the account, by ledger account. */
export async function sumLedger(db: Db, side: Side, accountId: string): Promise<Map<LedgerAccount, bigint>> {
  const own = side === "merchant" ? sql`merchant_account_id` : sql`influencer_account_id`
  const { rows } = await sql<{ ledgerAccount: LedgerAccount; cents: bigint }>`
    select ledger_account, sum(amount_cents)::bigint as cents from ledger_entries where ${own} = ${accountId}
    group by ledger_account`.execute(db)
  return new Map(rows.map(({ ledgerAccount, cents }) => [ledgerAccount, cents]))
}

/** Those of the other side with whom the account has commissions or a place in a program. */
export async function listOthers(db: Db, side: Side, accountId: string) {
  const own = side === "merchant" ? sql`merchant_account_id` : sql`influencer_account_id`
  const other = side === "merchant" ? sql`influencer_account_id` : sql`merchant_account_id`
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from accounts where id in (select ${other} from enrollments where ${own} = ${accountId})
    order by name limit 300`.execute(db)
  return rows
}

type ExplainedRow = ListedCommission & {
  merchantName: string
  influencerName: string
  holdDays: number
  releasedAt: Date | null
  blockedAt: Date | null
  explanation: CommissionExplanation
  orderId: string | null
  conversionId: string | null
  salesCents: bigint | null
  touchedAt: Date | null
  promoCode: string | null
  clickId: string | null
  linkCode: string | null
  subId: string | null
  reviewFlaggedAt: Date | null
  /** What the merchant calls the goods, by SKU. */
  goods: Record<string, { fr: string | null; ar: string | null }>
}

export type Entry = { postedAt: Date; cause: LedgerCause; account: LedgerAccount; amountCents: bigint }
export type ExplainedCommission = ExplainedRow & { entries: Entry[] }

/** A commission with everything that explains it, for either of its two parties. */
export async function findCommission(db: Db, accountId: string, id: string): Promise<ExplainedCommission> {
  const [commission] = await selectExplained(db, accountId, sql`c.id = ${id}`)
  if (!commission) throw new NotFound(`commission ${id}`)
  return commission
}

export async function findCommissionOfOrder(db: Db, accountId: string, orderId: string) {
  const [commission] = await selectExplained(
    db,
    accountId,
    sql`v.order_id = ${orderId} and c.merchant_account_id = ${accountId}`,
  )
  return commission ?? null
}

async function selectExplained(
  db: Db,
  accountId: string,
  which: ReturnType<typeof sql>,
): Promise<ExplainedCommission[]> {
  const { rows } = await sql<ExplainedRow>`
    select ${columns}, m.name as merchant_name, a.name as influencer_name, c.hold_days, c.released_at, c.blocked_at,
      c.explanation, v.order_id, v.id as conversion_id, v.sales_cents, v.touched_at, v.promo_code, v.click_id, v.review_flagged_at,
      l.code as link_code, l.sub_id,
      (select coalesce(jsonb_object_agg(line ->> 'sku', jsonb_build_object('fr', p.name_fr, 'ar', p.name_ar)), '{}')
       from jsonb_array_elements(c.explanation -> 'lines') line
       left join product_variants variant on variant.account_id = c.merchant_account_id and variant.sku = line ->> 'sku'
       join products p on p.account_id = c.merchant_account_id
         and case when variant.id is null then p.sku = line ->> 'sku' else p.id = variant.product_id end) as goods
    from commissions c
    left join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
    join accounts a on a.id = c.influencer_account_id
    join accounts m on m.id = c.merchant_account_id
    join programs g on g.account_id = c.merchant_account_id and g.id = c.program_id
    left join links l on l.merchant_account_id = c.merchant_account_id and l.id = v.link_id
    where ${accountId} in (c.merchant_account_id, c.influencer_account_id) and ${which}`.execute(db)
  return Promise.all(rows.map(async (row) => ({ ...row, entries: await listEntries(db, accountId, row.id) })))
}

async function listEntries(db: Db, accountId: string, commissionId: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select t.posted_at, t.cause, e.ledger_account as account, e.amount_cents
    from ledger_transactions t
    join ledger_entries e on e.merchant_account_id = t.merchant_account_id and e.transaction_id = t.id
    where t.commission_id = ${commissionId} and ${accountId} in (t.merchant_account_id, t.influencer_account_id)
      and t.merchant_account_id = (select c.merchant_account_id from commissions c where c.id = ${commissionId}
        and ${accountId} in (c.merchant_account_id, c.influencer_account_id))
    order by t.posted_at, t.id, e.ledger_account`.execute(db)
  return rows
}
