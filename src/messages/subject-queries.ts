import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { About } from "./message.ts"

/** What a conversation may be about, as one of its two parties sees it before anything is said. */
export type Subject = {
  about: About
  aboutId: string
  merchantAccountId: string
  influencerAccountId: string
  enrollmentId: string
  otherName: string
  otherClosed: boolean
  programFr: string | null
  programAr: string | null
  productFr: string | null
  productAr: string | null
  placedAt: Date | null
  /** The merchant's own name for the order; an influencer does not see it. */
  externalId: string | null
}

/** Those of its facts by which it is named. */
export type NamedSubject = Pick<
  Subject,
  "about" | "programFr" | "programAr" | "productFr" | "productAr" | "placedAt" | "externalId"
>

const places = {
  enrollment: sql`select e.id as about_id, e.merchant_account_id, e.id as enrollment_id, null::uuid as product_id,
    null::timestamptz as placed_at, null::uuid as order_id from enrollments e`,
  order: sql`select v.id, v.merchant_account_id, v.enrollment_id, null::uuid, v.placed_at, v.order_id from conversions v`,
  sample: sql`select s.id, s.merchant_account_id, s.enrollment_id, s.product_id, null::timestamptz, null::uuid
    from sample_requests s`,
}

export async function findSubject(db: Db, accountId: string, about: About, id: string): Promise<Subject> {
  const { rows } = await sql<Subject>`
    select ${about} as about, p.about_id, e.merchant_account_id, e.influencer_account_id, e.id as enrollment_id,
      o.name as other_name, o.closed_at is not null as other_closed, g.name_fr as program_fr, g.name_ar as program_ar,
      d.name_fr as product_fr, d.name_ar as product_ar, p.placed_at, k.external_id
    from (${places[about]}) p (about_id, merchant_account_id, enrollment_id, product_id, placed_at, order_id)
    join enrollments e on e.merchant_account_id = p.merchant_account_id and e.id = p.enrollment_id
    join programs g on g.account_id = e.merchant_account_id and g.id = e.program_id
    join accounts o on o.id = case when e.merchant_account_id = ${accountId} then e.influencer_account_id
                                   else e.merchant_account_id end
    left join products d on d.account_id = e.merchant_account_id and d.id = p.product_id
    left join order_keys k on k.account_id = e.merchant_account_id and k.order_id = p.order_id
    where p.about_id = ${id} and ${accountId} in (e.merchant_account_id, e.influencer_account_id)`.execute(db)
  const [subject] = rows
  if (!subject) throw new NotFound(`${about} ${id}`)
  return subject
}
