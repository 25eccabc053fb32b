import { sql } from "kysely"
import { type Db, inNoAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import type { Payee, Payer } from "./payees.ts"

export type Dues = { payer: Payer; payees: readonly Payee[]; each: number; now: Date }

const lines = [{ sku: "BENCH", name: null, quantity: 1, unitCents: 20_000, taxCents: null, productId: null }]
const explanation = {
  rules: [{ productId: null, kind: "percent", rateBp: 1000 }],
  lines: [{ sku: "BENCH", quantity: 1, rule: 0, baseCents: 20_000, earnedCents: 2000 }],
}

const statements = [
  `insert into orders (account_id, id, placed_at, external_id, source, payment, currency, lines, discount_cents,
     shipping_cents, total_cents, state, state_at, units, units_kept, credited, attribution_reason, search_text)
   select payer, order_id, placed_at, order_id::text, 'api', 'cod', 'MAD', '${JSON.stringify(lines)}', 0, 0, 20000,
     'settled', settled_at, 1, 1, true, 'promo_code', '' from due`,
  "insert into order_keys select payer, order_id::text, order_id, placed_at from due",
  `insert into order_events (account_id, order_id, id, type, occurred_at, actor_kind)
   select payer, order_id, 'delivered', 'delivered', delivered_at, 'system' from due
   union all select payer, order_id, 'settled', 'settled', settled_at, 'system' from due`,
  `insert into conversions (merchant_account_id, influencer_account_id, id, order_id, placed_at, enrollment_id, program_id,
     reason, touched_at, order_state, sales_cents)
   select payer, payee, conversion_id, order_id, placed_at, enrollment, program, 'promo_code', placed_at, 'settled', 20000
   from due`,
  `insert into commissions (merchant_account_id, influencer_account_id, id, conversion_id, hold_days, amount_cents, state,
     release_at, released_at, explanation, updated_at)
   select payer, payee, commission_id, conversion_id, 14, 2000, 'released', release_at, now_at, '${JSON.stringify(explanation)}',
     now_at from due`,
  `insert into ledger_transactions (merchant_account_id, influencer_account_id, id, commission_id, cause, posted_at)
   select payer, payee, placing_id, commission_id, 'order_placed', placed_at from due
   union all select payer, payee, hold_id, commission_id, 'hold_over', now_at from due`,
  `insert into ledger_entries (merchant_account_id, influencer_account_id, transaction_id, ledger_account, amount_cents, currency)
   select payer, payee, case nth when 1 then placing_id else hold_id end, account, cents, 'MAD' from due,
     (values (1, 'commission', -2000), (1, 'pending', 2000), (2, 'pending', -2000), (2, 'released', 2000))
       as entry (nth, account, cents)`,
]

/** Per payee so many commissions of 20 DH, delivered, settled and released, with their books; written as the owner. */
export async function enterDueCommissions(owner: Db, { payer, payees, each, now }: Dues) {
  const ids = [payees.map(({ accountId }) => accountId), payees.map(({ enrollmentId }) => enrollmentId)]
  await inNoAccount(owner, async (trx) => {
    await sql`
      create temp table due on commit drop as
      select ${payer.accountId}::uuid as payer, ${payer.programId}::uuid as program, payee, enrollment, uuidv7() as order_id,
        uuidv7() as conversion_id, uuidv7() as commission_id, uuidv7() as placing_id, uuidv7() as hold_id,
        ${later(now, -40 * day)}::timestamptz as placed_at, ${later(now, -30 * day)}::timestamptz as delivered_at,
        ${later(now, -29 * day)}::timestamptz as settled_at, ${later(now, -16 * day)}::timestamptz as release_at,
        ${now}::timestamptz as now_at
      from unnest(${ids[0]}::uuid[], ${ids[1]}::uuid[]) as p (payee, enrollment), generate_series(1, ${each}::int)`.execute(
      trx,
    )
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
