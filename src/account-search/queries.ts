import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { SuspensionScope } from "#src/suspensions/suspension.ts"
import type { Identifiers } from "./identifiers.ts"

export type FoundBy =
  | "account_id"
  | "email"
  | "phone"
  | "company_number"
  | "declared"
  | "promo_code"
  | "link"
  | "order"
  | "slug"
  | "name"

export type FoundAccount = {
  accountId: string
  kind: "merchant" | "influencer" | "platform"
  name: string
  slug: string
  city: string | null
  createdAt: Date
  closedAt: Date | null
  suspensionScope: SuspensionScope | null
  foundBy: FoundBy
}

const exactFirst = sql`array['account_id', 'email', 'phone', 'company_number', 'declared', 'promo_code', 'link', 'order', 'name', 'slug']`

/** Across every tenant, hence under the role `admin` only: under another, row-level security hides most of it. */
export async function selectAccounts(db: Db, asked: Identifiers, limit: number): Promise<FoundAccount[]> {
  const { rows } = await sql<FoundAccount>`
    with found as (${foundBySecrets(asked)} union all ${foundByCodes(asked)} union all ${foundByName(asked)}),
    best as (select account_id, min(array_position(${exactFirst}, found_by)) as rank from found group by account_id)
    select a.id as account_id, a.kind, a.name, a.slug, a.city, a.created_at, a.closed_at, s.scope as suspension_scope,
      (${exactFirst})[best.rank] as found_by
    from best join accounts a on a.id = best.account_id
    left join suspensions s on s.account_id = a.id and s.lifted_at is null
    order by best.rank, a.name, a.id limit ${limit}`.execute(db)
  return rows
}

function foundBySecrets({ id, email, phone, phoneKey, digits, declared }: Identifiers) {
  return sql`
    select id as account_id, 'account_id' as found_by from accounts where id = ${id}::uuid
    union all
    select m.account_id, 'email' from auth.users u join memberships m on m.user_id = u.id where u.email = ${email}
    union all
    select account_id, 'email' from seller_notices where lower(email) = ${email}
    union all
    select account_id, 'phone' from account_contacts where phone_key = ${phoneKey}
    union all
    select account_id, 'phone' from seller_notices where phone = ${phone}
    union all
    select account_id, 'company_number' from seller_notices where ${digits}::text in (ice, tax_id, rc_number)
    union all
    select a.account_id, 'declared' from verification_answers a
    join unnest(${declared.map(({ field }) => field)}::text[], ${declared.map(({ key }) => key)}::bytea[]) as k (field, key)
      on a.field = k.field and a.value_key = k.key`
}

function foundByCodes({ promoCode, text }: Identifiers) {
  return sql`
    select unnest(array[influencer_account_id, merchant_account_id]), 'promo_code' from promo_codes
    where folded_code = ${promoCode}
    union all
    select unnest(array[influencer_account_id, merchant_account_id]), 'link' from links where code = ${text}
    union all
    select account_id, 'order' from order_keys where external_id = ${text}`
}

function foundByName({ name, slug }: Identifiers) {
  return sql`
    select id, 'slug' from accounts where slug like ${slug}
    union all
    select id, 'name' from accounts where name ilike ${name}
    union all
    select m.account_id, 'name' from auth.users u join memberships m on m.user_id = u.id where u.name ilike ${name}
    union all
    select account_id, 'name' from seller_notices where legal_name ilike ${name}`
}
