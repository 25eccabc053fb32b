import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { PauseState, Receivable } from "./receivable.ts"

const unpaid = sql<bigint>`c.amount_cents - c.reversed_cents - c.paid_cents`
const isUnpaid = sql<boolean>`c.state in ('released', 'paid') and c.blocked_at is null and ${unpaid} > 0`

/** One review of a merchant at a time, each of what the one before it left. */
export async function lockReceivable(trx: Trx, accountId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`receivable:${accountId}`}, 0))`.execute(trx)
}

/** Merchants of whom more is unpaid than a limit, or for longer, and those of whom something was said already: all may have changed. */
export async function listToReview(trx: Trx, limitCents: bigint, tooOldBefore: Date): Promise<string[]> {
  const { rows } = await sql<{ accountId: string }>`
    select c.merchant_account_id as account_id from commissions c
    where ${isUnpaid} group by c.merchant_account_id
    having sum(${unpaid}) > ${limitCents} or min(c.released_at) < ${tooOldBefore}
    union
    select account_id from receivable_pauses where ended_at is null
    order by account_id`.execute(trx)
  return rows.map((row) => row.accountId)
}

/**
 * What a merchant has to pay, but for payees whom it cannot pay today: theirs counts only once it is in a batch. Of what the
 * platform pays, that which is invoiced and whose money has not come.
 */
export async function sumReceivable(db: Db, accountId: string, cannotBePaid: readonly string[]): Promise<Receivable> {
  const { rows } = await sql<Receivable>`
    select coalesce(sum(${unpaid}), 0)::bigint as owed_cents, min(c.released_at) as oldest_at
    from commissions c
    join programs g on g.account_id = c.merchant_account_id and g.id = c.program_id
    where c.merchant_account_id = ${accountId} and ${isUnpaid}
      and case when g.payer = 'merchant' or c.payer = 'merchant'
        then c.in_payout_cents <> 0 or c.influencer_account_id <> all (${cannotBePaid}::uuid[])
        else exists (
          select from payout_lines l
          join payouts p on p.merchant_account_id = l.merchant_account_id and p.id = l.payout_id
          join payout_batches b on b.account_id = p.merchant_account_id and b.id = p.batch_id
          where l.merchant_account_id = c.merchant_account_id and l.commission_id = c.id and l.ended_at is null
            and b.checked_at is not null and b.funded_at is null) end`.execute(db)
  return rows[0] ?? { owedCents: 0n, oldestAt: null }
}

type Narrow = { state: PauseState }

export function findPauseInForce(db: Db, accountId: string) {
  return db
    .selectFrom("receivablePauses")
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .select(["id", "accountId", "state", "beganAt", "pausesAt", "limitCents", "limitDays"])
    .$narrowType<Narrow>()
    .executeTakeFirst()
}

export function findPause(db: Db, accountId: string, id: string) {
  return db
    .selectFrom("receivablePauses")
    .innerJoin("accounts", "accounts.id", "receivablePauses.accountId")
    .where("receivablePauses.accountId", "=", accountId)
    .where("receivablePauses.id", "=", id)
    .select(["owedCents", "oldestOn", "limitCents", "limitDays", "beganAt", "pausesAt", "endedAt"])
    .select("accounts.name as merchantName")
    .executeTakeFirstOrThrow(() => new NotFound(`receivable pause ${id}`))
}

export type NewPause = {
  state: PauseState
  owedCents: bigint
  oldestOn: string | null
  limitCents: bigint
  limitDays: number
  beganAt: Date
  pausesAt: Date | null
}

export async function insertPause(trx: Trx, accountId: string, pause: NewPause): Promise<string> {
  const { id } = await trx
    .insertInto("receivablePauses")
    .values({ accountId, ...pause })
    .returning("id")
    .executeTakeFirstOrThrow()
  return id
}

/** Ends it, and says when influencers were told of it, if they were. */
export function endPause(trx: Trx, accountId: string, id: string, endedAt: Date) {
  return trx
    .updateTable("receivablePauses")
    .set({ endedAt })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("endedAt", "is", null)
    .returning("toldAt")
    .executeTakeFirstOrThrow(() => new NotFound(`receivable pause ${id} in force`))
}

/** False when they were told, or when it was over before they could be. */
export async function recordTold(trx: Trx, accountId: string, id: string, toldAt: Date): Promise<boolean> {
  const told = await trx
    .updateTable("receivablePauses")
    .set({ toldAt })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("toldAt", "is", null)
    .where("endedAt", "is", null)
    .executeTakeFirst()
  return told.numUpdatedRows > 0n
}

/** Each influencer once, however many of the merchant's programs they are in. */
export async function listEnrolled(db: Db, accountId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("enrollments")
    .where("merchantAccountId", "=", accountId)
    .where("status", "=", "approved")
    .select("influencerAccountId as id")
    .distinct()
    .execute()
  return rows.map((row) => row.id)
}

/** Of these merchants, those whose programs are paused, and since when: for anybody who might promote them. */
export async function listPausedMerchants(db: Db, accountIds: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql<{ accountId: string; since: Date }>`
    select account_id, since from resolve_paused_merchants(${accountIds}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.accountId, row.since]))
}
