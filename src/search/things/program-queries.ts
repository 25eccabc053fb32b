import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { Place } from "./product-queries.ts"
import { daysToPay, isShown, stars } from "./standing-queries.ts"

export type ProgramRow = {
  id: string
  accountId: string
  nameFr: string | null
  nameAr: string | null
  descriptionFr: string | null
  descriptionAr: string | null
  openedAt: Date
  merchantName: string
  city: string | null
  categoryIds: string[]
  categoryNames: string[]
  productNames: string[]
  productKinds: string[]
  members: number
  stars: number | null
  daysToPay: number | null
}

const isOpen = sql`p.opened_at is not null and p.closed_at is null and ${isShown} and not exists (
  select from suspensions s where s.account_id = account.id and s.scope = 'enrollments' and s.lifted_at is null)`

/** As many of a merchant's products as make a program found by their names. */
const mostProducts = 60

/** Of these programs those that can be joined, with what their merchants sell. */
export async function listProgramRows(db: Db, ids: readonly string[]): Promise<ProgramRow[]> {
  const { rows } = await sql<ProgramRow>`
    with wanted as materialized (
      select p.*, account.name as merchant_name, account.city, ${stars} as stars, ${daysToPay} as days_to_pay
      from programs p join accounts account on account.id = p.account_id
      where p.id = any (${[...ids]}::uuid[]) and ${isOpen}),
    sells as (
      select merchant.account_id, array_agg(distinct product.kind) as kinds,
        array_remove(array_agg(distinct leaf.id) || array_agg(distinct root.id), null) as category_ids,
        array_remove(array_agg(distinct leaf.name_fr) || array_agg(distinct leaf.name_ar) || array_agg(distinct root.name_fr)
          || array_agg(distinct root.name_ar), null) as category_names,
        array_remove(array_agg(product.name_fr) || array_agg(product.name_ar), null) as names
      from (select distinct account_id from wanted) merchant
      cross join lateral (
        select kind, category_id, name_fr, name_ar from products
        where account_id = merchant.account_id and published_at is not null and archived_at is null
        order by published_at desc limit ${mostProducts}) product
      left join categories leaf on leaf.id = product.category_id
      left join categories root on root.id = leaf.parent_id
      group by merchant.account_id)
    select p.id, p.account_id, p.name_fr, p.name_ar, p.description_fr, p.description_ar, p.opened_at, p.merchant_name, p.city,
      coalesce(s.category_ids, '{}') as category_ids, coalesce(s.category_names, '{}') as category_names,
      coalesce(s.names, '{}') as product_names, coalesce(s.kinds, '{}') as product_kinds, p.stars, p.days_to_pay,
      (select count(*)::int from enrollments e
       where e.merchant_account_id = p.account_id and e.program_id = p.id and e.status = 'approved') as members
    from wanted p left join sells s on s.account_id = p.account_id`.execute(db)
  return rows
}

export async function listProgramPlaces(db: Db, after: Place | null, size: number): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select p.account_id, p.id from programs p join accounts account on account.id = p.account_id
    where ${isOpen} and ${after ? sql`(p.account_id, p.id) > (${after.accountId}::uuid, ${after.id}::uuid)` : sql`true`}
    order by p.account_id, p.id limit ${size}`.execute(db)
  return rows
}

/** The open programs of these merchants. */
export async function listOpenProgramIds(db: Db, accountIds: readonly string[]): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select p.account_id, p.id from programs p join accounts account on account.id = p.account_id
    where p.account_id = any (${[...accountIds]}::uuid[]) and ${isOpen}`.execute(db)
  return rows
}

export async function listProgramsOfProducts(db: Db, productIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from programs p
    where p.opened_at is not null and p.closed_at is null
      and p.account_id in (select account_id from products where id = any (${[...productIds]}::uuid[]))`.execute(db)
  return rows.map(({ id }) => id)
}
