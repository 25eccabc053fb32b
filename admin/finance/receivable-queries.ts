import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

const unpaid = sql<bigint>`c.amount_cents - c.reversed_cents - c.paid_cents`
const isUnpaid = sql<boolean>`c.state in ('released', 'paid') and c.blocked_at is null and ${unpaid} > 0`

/** The instants before which a commission was released to be older than fifteen, thirty and forty-five days. */
export type AgeLimits = { over15: Date; over30: Date; over45: Date }
export type Ages = { fresh: bigint; over15: bigint; over30: bigint; over45: bigint; total: bigint }
export type Balance = Ages & {
  accountId: string
  merchant: string
  payees: number
  oldestAt: Date
  limit: "warned" | "paused" | null
  beganAt: Date | null
  pausesAt: Date | null
}
type Part = { limit: number; offset: number }

const ages = ({ over15, over30, over45 }: AgeLimits) => sql`
  coalesce(sum(${unpaid}) filter (where c.released_at >= ${over15}), 0)::bigint as fresh,
  coalesce(sum(${unpaid}) filter (where c.released_at < ${over15} and c.released_at >= ${over30}), 0)::bigint as over15,
  coalesce(sum(${unpaid}) filter (where c.released_at < ${over30} and c.released_at >= ${over45}), 0)::bigint as over30,
  coalesce(sum(${unpaid}) filter (where c.released_at < ${over45}), 0)::bigint as over45,
  coalesce(sum(${unpaid}), 0)::bigint as total`

/** What merchants have not paid of what is released, by age; the oldest debts first. */
export async function listBalances(
  trx: Trx,
  limits: AgeLimits,
  asked: Part & { accountId: string | null; onlyLimited: boolean },
): Promise<Balance[]> {
  const { rows } = await sql<Balance>`
    select owed.*, m.name as merchant, p.state as "limit", p.began_at, p.pauses_at
    from (select c.merchant_account_id as account_id, count(distinct c.influencer_account_id)::int as payees,
            min(c.released_at) as oldest_at, ${ages(limits)}
          from commissions c
          where ${isUnpaid} and (${asked.accountId}::uuid is null or c.merchant_account_id = ${asked.accountId})
          group by c.merchant_account_id) owed
    join accounts m on m.id = owed.account_id
    left join receivable_pauses p on p.account_id = owed.account_id and p.ended_at is null
    where not ${asked.onlyLimited} or p.id is not null
    order by owed.over45 desc, owed.over30 desc, owed.total desc, owed.account_id
    limit ${asked.limit} offset ${asked.offset}`.execute(trx)
  return rows
}

export async function sumBalances(trx: Trx, limits: AgeLimits): Promise<Ages & { merchants: number }> {
  const { rows } = await sql<Ages & { merchants: number }>`
    select ${ages(limits)}, count(distinct c.merchant_account_id)::int as merchants
    from commissions c where ${isUnpaid}`.execute(trx)
  return rows[0] ?? { fresh: 0n, over15: 0n, over30: 0n, over45: 0n, total: 0n, merchants: 0 }
}

export type UnpaidCommission = {
  id: string
  externalId: string | null
  influencerAccountId: string
  payee: string
  program: string
  releasedAt: Date
  unpaidCents: bigint
  /** The batch that carries it and has not been executed. */
  batchId: string | null
  number: number | null
}

/** The commissions that make up a merchant's balance, the oldest first. */
export async function listUnpaid(trx: Trx, accountId: string, part: Part): Promise<UnpaidCommission[]> {
  const { rows } = await sql<UnpaidCommission>`
    select c.id, k.external_id, c.influencer_account_id, i.name as payee, coalesce(g.name_fr, g.name_ar) as program,
      c.released_at, ${unpaid} as unpaid_cents, b.id as batch_id, b.number
    from commissions c
    join accounts i on i.id = c.influencer_account_id
    left join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
    join programs g on g.account_id = c.merchant_account_id and g.id = c.program_id
    left join order_keys k on k.account_id = v.merchant_account_id and k.order_id = v.order_id
    left join lateral (
      select b.id, b.number from payout_lines l
      join payouts p on p.merchant_account_id = l.merchant_account_id and p.id = l.payout_id and p.state = 'planned'
      join payout_batches b on b.account_id = p.merchant_account_id and b.id = p.batch_id
      where l.merchant_account_id = c.merchant_account_id and l.commission_id = c.id and l.ended_at is null) b on true
    where c.merchant_account_id = ${accountId} and ${isUnpaid}
    order by c.released_at, c.id limit ${part.limit} offset ${part.offset}`.execute(trx)
  return rows
}

export async function findMerchantName(trx: Trx, accountId: string): Promise<string> {
  const { name } = await trx
    .selectFrom("accounts")
    .where("id", "=", accountId)
    .where("kind", "=", "merchant")
    .select("name")
    .executeTakeFirstOrThrow(() => new NotFound(`merchant ${accountId}`))
  return name
}

export function listPauses(trx: Trx, accountId: string) {
  return trx
    .selectFrom("receivablePauses")
    .where("accountId", "=", accountId)
    .orderBy("id", "desc")
    .limit(20)
    .select(["id", "state", "owedCents", "oldestOn", "beganAt", "endedAt"])
    .execute()
}
