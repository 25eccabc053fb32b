import { randomBytes } from "node:crypto"
import type pg from "pg"
import { addDays, casablancaDay, later, minute, startOfCasablancaDay } from "#src/clock.ts"

const days = 90
const clicksPerDay = 22_300
const ordersPerDay = 1_120
const merchants = 24
const influencersEach = 8

/** Two million clicks and a hundred thousand orders over ninety days, for two dozen merchants of very unequal size. */
export async function makeFigureRows(client: pg.Client, now: Date) {
  await client.query("set timezone = 'UTC'; set synchronous_commit = on")
  await client.query("create temp sequence order_number")
  await makeParties(client)
  const today = casablancaDay(now)
  for (let back = 0; back < days; back++) {
    const day = addDays(today, -back)
    const from = startOfCasablancaDay(day)
    const until = back === 0 ? later(now, -minute) : startOfCasablancaDay(addDays(day, 1))
    await client.query(clicksOfADay, [day, from, until, clicksPerDay])
    await client.query(ordersOfADay, [day, from, until, ordersPerDay])
  }
  await client.query("analyze")
}

/** Links are numbered by size: the squares of random numbers give the first ones most of the clicks. */
async function makeParties(client: pg.Client) {
  const tag = randomBytes(4).toString("hex")
  await client.query(`
    create temp table parties as
    with merchant as (
      insert into accounts (kind, name, slug) select 'merchant', 'Boutique ' || n, 'bench-m-${tag}-' || n
      from generate_series(1, ${merchants}) n returning id
    ), influencer as (
      insert into accounts (kind, name, slug) select 'influencer', 'Influenceuse ' || n, 'bench-i-${tag}-' || n
      from generate_series(1, ${merchants * influencersEach}) n returning id
    ), numbered as (select id, row_number() over () as n from merchant),
    product as (
      insert into products (account_id, kind, sku, slug, name_fr, name_ar, price_cents, published_at)
      select id, 'good', 'SKU-' || p, 'bench-${tag}-' || n || '-' || p, 'Produit ' || p, 'منتوج ' || p, 12000, now()
      from numbered, generate_series(1, 10) p returning account_id, id, sku
    ), program as (
      insert into programs (account_id, slug, name_fr, terms_fr, opened_at)
      select id, 'bench-${tag}-' || n, 'Programme', 'Conditions', now() from numbered returning account_id, id
    ), enrollment as (
      insert into enrollments (merchant_account_id, influencer_account_id, program_id, status, terms_version, decided_at)
      select program.account_id, i.id, program.id, 'approved', 1, now()
      from program join numbered m on m.id = program.account_id
      join (select id, row_number() over () as n from influencer) i on (i.n - 1) / ${influencersEach} = m.n - 1
      returning merchant_account_id, influencer_account_id, program_id, id
    ), link as (
      insert into links (merchant_account_id, influencer_account_id, code, enrollment_id, program_id, product_id, sub_id)
      select e.merchant_account_id, e.influencer_account_id, '${tag}' || row_number() over (), e.id, e.program_id, p.id,
        (array['story', 'bio', 'youtube', null])[1 + row_number() over () % 4]
      from enrollment e join product p on p.account_id = e.merchant_account_id
      returning merchant_account_id, influencer_account_id, program_id, product_id, id, enrollment_id
    )
    select link.*, product.sku, row_number() over (order by numbered.n, link.id) as n
    from link join product on product.id = link.product_id join numbered on numbered.id = link.merchant_account_id`)
  await client.query("alter table parties add primary key (n)")
}

const chosen = `1 + floor(power(random(), 2) * (select count(*) from parties))::bigint`

const clicksOfADay = `
  insert into clicks (id, at, merchant_account_id, influencer_account_id, program_id, link_id, product_id, visitor, class,
    is_unique, day, ip_key)
  select c.id, uuid_extract_timestamp(c.id), p.merchant_account_id, p.influencer_account_id, p.program_id, p.id, p.product_id,
    decode(md5(c.id::text), 'hex'), 'person', c.chance < 0.7, $1, decode(md5(c.id::text), 'hex')
  from (
    select uuidv7($2::timestamptz + random() * ($3::timestamptz - $2::timestamptz) - clock_timestamp()) as id, random() as chance,
      ${chosen} as n
    from generate_series(1, $4::int)
  ) c join parties p using (n)`

// The rows that the use cases leave behind: the order, its key, its conversion and what they add to the figures.
const ordersOfADay = `
  with placed as materialized (
    select o.*, p.merchant_account_id, p.influencer_account_id, p.program_id, p.enrollment_id, p.id as link_id, p.sku,
      (array['placed', 'confirmed', 'shipped', 'delivered', 'settled', 'settled', 'refused', 'cancelled'])[o.life] as state
    from (
      select uuidv7() as order_id, 'B-' || nextval('order_number') as external_id, 1 + floor(random() * 8)::int as life,
        date_trunc('milliseconds', $2::timestamptz + random() * ($3::timestamptz - $2::timestamptz)) as placed_at, ${chosen} as n
      from generate_series(1, $4::int)
    ) o join parties p using (n)
  ), keyed as (
    insert into order_keys (account_id, external_id, order_id, placed_at)
    select merchant_account_id, external_id, order_id, placed_at from placed
  ), recorded as (
    insert into orders (account_id, id, placed_at, external_id, source, payment, currency, lines, discount_cents, shipping_cents,
      total_cents, state, state_at, units, units_kept, city, credited, attribution_reason, search_text)
    select merchant_account_id, order_id, placed_at, external_id, 'api', 'cod', 'MAD',
      jsonb_build_array(jsonb_build_object('sku', sku, 'quantity', 1, 'unitCents', 12000)), 0, 3500, 15500, state, placed_at, 1,
      case when life > 6 then 0 else 1 end, 'Casablanca', true, 'click', external_id
    from placed
  ), credited as (
    insert into conversions (merchant_account_id, influencer_account_id, order_id, placed_at, enrollment_id, program_id, link_id,
      reason, touched_at, order_state, sales_cents)
    select merchant_account_id, influencer_account_id, order_id, placed_at, enrollment_id, program_id, link_id, 'click',
      placed_at, state, 12000
    from placed
  )
  insert into figure_changes (merchant_account_id, influencer_account_id, link_id, at, day, products, orders, conversions,
    link_conversions, confirmed, delivered, sales_cents, delivered_cents, earned_cents, pending_cents, in_placed, in_confirmed,
    in_shipped, in_delivered, in_settled, in_refused, in_cancelled)
  select merchant_account_id, influencer_account_id, link_id, placed_at, $1,
    jsonb_build_array(jsonb_build_object('sku', sku, 'orders', 1, 'units', (life < 7)::int, 'sales_cents', (life < 7)::int * 12000)),
    1, 1, 1, (life between 2 and 7)::int, (life between 4 and 6)::int, (life < 7)::int * 12000, (life between 4 and 6)::int * 12000,
    1000, 1000, (life = 1)::int, (life = 2)::int, (life = 3)::int, (life = 4)::int, (life in (5, 6))::int, (life = 7)::int,
    (life = 8)::int
  from placed`
