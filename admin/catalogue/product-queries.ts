import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type WaitingProduct = {
  id: string
  accountId: string
  merchant: string
  nameFr: string | null
  nameAr: string | null
  categoryFr: string | null
  categoryAr: string | null
  submittedAt: Date
  coverId: string | null
}

/** Products that wait for staff, those that wait the longest first. */
export async function listWaiting(trx: Trx, part: { limit: number; offset: number }): Promise<WaitingProduct[]> {
  const { rows } = await sql<WaitingProduct>`
    select p.id, p.account_id, a.name as merchant, p.name_fr, p.name_ar, c.name_fr as category_fr, c.name_ar as category_ar,
      p.submitted_at, (select id from product_pictures picture where picture.account_id = p.account_id
        and picture.product_id = p.id order by position, id limit 1) as cover_id
    from products p join accounts a on a.id = p.account_id left join categories c on c.id = p.category_id
    where p.submitted_at is not null and p.archived_at is null
    order by p.submitted_at, p.id limit ${part.limit} offset ${part.offset}`.execute(trx)
  return rows
}

export type SubmittedProduct = Omit<WaitingProduct, "coverId" | "submittedAt"> & {
  submittedAt: Date | null
  publishedAt: Date | null
  refusedAt: Date | null
  sku: string
  brand: string | null
  kind: string
  descriptionFr: string | null
  descriptionAr: string | null
  priceCents: bigint
  needsReview: boolean
  refusalCount: number
}

/** One product as its merchant describes it, and why it is read. */
export async function findSubmitted(trx: Trx, accountId: string, id: string, since: Date): Promise<SubmittedProduct> {
  const { rows } = await sql<SubmittedProduct>`
    select p.id, p.account_id, a.name as merchant, p.name_fr, p.name_ar, c.name_fr as category_fr, c.name_ar as category_ar,
      p.submitted_at, p.published_at, p.refused_at, p.sku, p.brand, p.kind, p.description_fr, p.description_ar, p.price_cents,
      coalesce(c.needs_review, false) as needs_review,
      (select count(*)::int from product_readings r where r.account_id = p.account_id and r.outcome = 'refused'
        and r.decided_at >= ${since}) as refusal_count
    from products p join accounts a on a.id = p.account_id left join categories c on c.id = p.category_id
    where p.account_id = ${accountId} and p.id = ${id}`.execute(trx)
  if (!rows[0]) throw new NotFound(`product ${id}`)
  return rows[0]
}

export type PastReading = {
  id: string
  outcome: "approved" | "refused"
  reason: string | null
  decidedAt: Date
  decider: string
}

export async function listPastReadings(trx: Trx, accountId: string, productId: string): Promise<PastReading[]> {
  const { rows } = await sql<PastReading>`
    select r.id, r.outcome, r.reason, r.decided_at, u.name as decider
    from product_readings r join auth.users u on u.id = r.decided_by
    where r.account_id = ${accountId} and r.product_id = ${productId}
    order by r.decided_at desc, r.id desc`.execute(trx)
  return rows
}
