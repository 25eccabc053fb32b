import type { Trx } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"
import { day, later } from "#src/clock.ts"
import type { RewardTerms } from "#src/commissions/reward-terms.ts"
import type { CustomerKey } from "#src/customers/customer-keys.ts"
import type { Touch } from "./attribution.ts"

/** A touch with what a conversion keeps of it. */
export type EnrollmentTouch = Touch & {
  enrollmentId: string
  influencerAccountId: string
  linkId: string | null
  clickId: string | null
  /** The code as its owner writes it. */
  promoCode: string | null
  /** A click flagged as a bot or a preview brought a real order: staff look at it. */
  needsReview: boolean
  programSlug: string
  influencerSlug: string
  terms: RewardTerms
  hasBudget: boolean
}

const byCode = `
  select 'promo_code' as kind, enrollment_id, $2::timestamptz as touched_at, null::uuid as link_id, null::uuid as click_id,
    code as promo_code, false as needs_review
  from promo_codes
  where merchant_account_id = $1 and folded_code = $3 and (retired_at is null or retired_at > $2)`
const byCustomer = `
  select 'customer', enrollment_id, touched_at, link_id, null, null, false
  from customers where account_id = $1 and key = any ($4)`
const clicks = `
  select 'click', l.enrollment_id, c.at, c.link_id, c.id, null, c.class <> 'person'
  from clicks c join links l on l.merchant_account_id = c.merchant_account_id and l.id = c.link_id
  where c.merchant_account_id = $1`
const byClick = `${clicks} and c.id = $7 and c.at = $8`
const byVisitor = `(${clicks} and c.visitor = $7 and c.at >= $8 order by c.at desc limit 200)`

const rulesOf = (schedule: string) => `(
  select coalesce(jsonb_agg(jsonb_build_object('productId', product_id, 'kind', kind, 'rateBp', rate_bp,
    'amountCents', amount_cents) order by position), '[]')
  from rewards where account_id = $1 and schedule_id = ${schedule})`

// One statement for each way of knowing a click: to plan a look into every month of clicks costs more than all the rest.
function touchesBy(name: string, sources: string[]) {
  return prepared<EnrollmentTouch>(
    name,
    `select t.kind, t.touched_at, t.link_id, t.click_id, t.promo_code, t.needs_review,
       e.id as enrollment_id, e.influencer_account_id, e.program_id, g.window_days, g.attribution_model as model,
       least(g.closed_at, a.closed_at, case when g.opened_at is null then g.created_at end,
         case when e.status <> 'approved' then coalesce(e.ended_at, e.decided_at, e.created_at) end,
         (select began_at from receivable_pauses where account_id = $1 and state = 'paused' and began_at <= $2
            and (ended_at is null or ended_at > $2) limit 1)) as ended_at,
       is_suspended(e.influencer_account_id) as is_suspended,
       e.influencer_account_id = any ($6) or has_phone(e.influencer_account_id, $5) as is_self,
       coalesce(num_nonnulls(b.day_cents, b.month_cents, b.total_cents) > 0, false) as has_budget, false as is_beyond_budget,
       g.slug as program_slug, a.slug as influencer_slug,
       jsonb_build_object('holdDays', g.hold_days, 'scheduleId', coalesce(own.id, s.id), 'rules', ${rulesOf("s.id")},
         'promised', case when own.id is null then '[]' else ${rulesOf("own.id")} end) as terms
     from (${sources.join(" union all ")}) as t
     join enrollments e on e.merchant_account_id = $1 and e.id = t.enrollment_id
     join programs g on g.account_id = $1 and g.id = e.program_id
     join accounts a on a.id = e.influencer_account_id
     left join lateral (
       select id from reward_schedules
       where account_id = $1 and program_id = g.id and enrollment_id is null and effective_at <= $2
       order by announced_at desc, effective_at desc limit 1) s on true
     left join lateral (
       select id from reward_schedules where account_id = $1 and enrollment_id = e.id and effective_at <= $2
       order by announced_at desc, effective_at desc limit 1) own on true
     left join lateral (
       select day_cents, month_cents, total_cents from program_budgets where account_id = $1 and program_id = g.id
       order by id desc limit 1) b on true`,
  )
}

const touches = touchesBy("list_touches", [byCode, byCustomer])
const touchesAndClick = touchesBy("list_touches_and_click", [byCode, byCustomer, byClick])
const touchesAndVisitor = touchesBy("list_touches_and_visitor", [byCode, byCustomer, byVisitor])

export type Traces = {
  placedAt: Date
  foldedCode: string | null
  /** The click that the order carries; without one, the visitor whose clicks are weighed. */
  click: { id: string; at: Date } | null
  visitor: Buffer | null
  customerKeys: Buffer[]
  phoneKey: Buffer | null
  shopperAccountIds: string[]
}

const longestWindow = 365 * day

/** Everything that may have brought this shopper to this merchant; a foreign click or an unknown code brings no row. */
export function listTouches(trx: Trx, accountId: string, traces: Traces) {
  const { placedAt, foldedCode, click, visitor, customerKeys, phoneKey, shopperAccountIds } = traces
  const known = [accountId, placedAt, foldedCode, customerKeys, phoneKey, shopperAccountIds]
  if (click) return touchesAndClick(trx, [...known, click.id, click.at])
  if (visitor) return touchesAndVisitor(trx, [...known, visitor, later(placedAt, -longestWindow)])
  return touches(trx, known)
}

const insert = prepared<{ isFirst: boolean }>(
  "insert_conversion",
  `with remembered as (
     insert into customers (account_id, key, kind, influencer_account_id, enrollment_id, link_id, touched_at)
     select $1, k.key, k.kind, $2, $5, $7, $11 from unnest($14::bytea[], $15::text[]) as k (key, kind) order by k.key
     on conflict (account_id, key) do update set
       influencer_account_id = excluded.influencer_account_id, enrollment_id = excluded.enrollment_id,
       link_id = excluded.link_id, touched_at = excluded.touched_at
     where customers.touched_at < excluded.touched_at
   )
   insert into conversions (merchant_account_id, influencer_account_id, order_id, placed_at, enrollment_id, program_id,
     link_id, click_id, promo_code, reason, touched_at, order_state, sales_cents, review_flagged_at, id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'placed', $12, $13, $16)
   returning not exists (
     select from conversions where influencer_account_id = $2 and merchant_account_id = $1 and enrollment_id = $5) as is_first`,
)

export type NewConversion = {
  id: string
  accountId: string
  orderId: string
  placedAt: Date
  salesCents: bigint
  touch: EnrollmentTouch
  reviewFlaggedAt: Date | null
  customerKeys: CustomerKey[]
}

/** Records who brought the order, and remembers the shopper for them; true when it is the enrollment's first. */
export async function insertConversion(trx: Trx, conversion: NewConversion): Promise<boolean> {
  const { id, accountId, orderId, placedAt, salesCents, touch, reviewFlaggedAt, customerKeys } = conversion
  const credited = [accountId, touch.influencerAccountId, orderId, placedAt, touch.enrollmentId, touch.programId]
  const trace = [touch.linkId, touch.clickId, touch.promoCode, touch.kind, touch.touchedAt, salesCents, reviewFlaggedAt]
  const keys = [customerKeys.map(({ key }) => key), customerKeys.map(({ kind }) => kind)]
  const [inserted] = await insert(trx, [...credited, ...trace, ...keys, id])
  if (!inserted) throw new Error(`no conversion of order ${orderId}`)
  return inserted.isFirst
}

/** What the influencer may know of an order: its state and its goods' worth. */
export async function updateConversion(
  trx: Trx,
  accountId: string,
  orderId: string,
  { orderState, salesCents }: { orderState: string; salesCents: bigint },
) {
  await trx
    .updateTable("conversions")
    .set({ orderState, salesCents })
    .where("merchantAccountId", "=", accountId)
    .where("orderId", "=", orderId)
    .execute()
}
