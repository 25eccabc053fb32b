import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { PayeeStatus } from "#src/withholding/withholding.ts"

export type Payee = {
  id: string
  name: string
  status: PayeeStatus | null
  vatRateBp: number
  attestationIssuedOn: string | null
  isVerified: boolean
  isStopped: boolean
  ribShown: string | null
}

const known = sql`p.influencer_account_id as id, p.name, p.status, coalesce(p.vat_rate_bp, 0) as vat_rate_bp,
  p.attestation_issued_on, p.is_verified, p.is_stopped or p.is_closed as is_stopped, p.rib_shown`

/** One who has a place in a program of the account, as a payer may know them. */
export async function findPayee(db: Db, influencerId: string, day: string): Promise<Payee> {
  const { rows } = await sql<Payee>`
    select ${known} from resolve_payees(array[${influencerId}::uuid], ${day}::date) p`.execute(db)
  if (!rows[0]) throw new NotFound(`payee ${influencerId}`)
  return rows[0]
}

export const pageSize = 50
export type PayeePage = { search: string; after: string | null }

/** Those whom the account may have to pay, by name, and one more than a page. */
export async function listPayees(db: Db, accountId: string, { search, after }: PayeePage, day: string) {
  const { rows } = await sql<Payee>`
    with page as materialized (
      select a.id from accounts a
      where a.id in (select influencer_account_id from enrollments
                     where merchant_account_id = ${accountId} and status in ('approved', 'left', 'banned'))
        and (${search} = '' or strpos(lower(a.name), lower(${search})) > 0)
        and (${after}::uuid is null or (a.name, a.id) > (select l.name, l.id from accounts l where l.id = ${after}::uuid))
      order by a.name, a.id limit ${pageSize + 1})
    select ${known} from resolve_payees(array(select id from page), ${day}::date) p order by p.name, id`.execute(db)
  return rows
}

/** Paid in a calendar year by the account to each of those: by payouts, and elsewhere as the account has noted. */
export async function sumPaid(db: Db, accountId: string, influencerIds: string[], year: number) {
  const { rows } = await sql<{ id: string; paidCents: bigint; outsideCents: bigint }>`
    select u.id,
      (select coalesce(sum(p.gross_cents), 0)::bigint from payouts p
       where p.payer_account_id = ${accountId} and p.influencer_account_id = u.id and p.state = 'executed'
         and p.executed_on >= ${`${year}-01-01`}::date and p.executed_on < ${`${year + 1}-01-01`}::date) as paid_cents,
      (select coalesce(sum(o.amount_cents), 0)::bigint from outside_payments o
       where o.merchant_account_id = ${accountId} and o.influencer_account_id = u.id and o.withdrawn_at is null
         and o.paid_on >= ${`${year}-01-01`}::date and o.paid_on < ${`${year + 1}-01-01`}::date) as outside_cents
    from unnest(${influencerIds}::uuid[]) as u (id)`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

export type Decision = Awaited<ReturnType<typeof listDecisions>>[number]

/** What the account has decided for a payee, the newest first. */
export function listDecisions(db: Db, accountId: string, influencerId: string) {
  return db
    .selectFrom("payerDecisions as decisions")
    .innerJoin("auth.users as users", "users.id", "decisions.decidedBy")
    .where("decisions.merchantAccountId", "=", accountId)
    .where("decisions.influencerAccountId", "=", influencerId)
    .orderBy("decisions.id", "desc")
    .select(["decisions.id", "payeeStatus", "rateBp", "reason", "decidedAt", "users.name as decidedBy"])
    .execute()
}

/** The status for which the last decision on each of those was made. */
export async function listDecidedStatuses(db: Db, accountId: string, influencerIds: string[]) {
  const { rows } = await sql<{ id: string; payeeStatus: string }>`
    select distinct on (influencer_account_id) influencer_account_id as id, payee_status from payer_decisions
    where merchant_account_id = ${accountId} and influencer_account_id = any(${influencerIds})
    order by influencer_account_id, payer_decisions.id desc`.execute(db)
  return new Map(rows.map(({ id, payeeStatus }) => [id, payeeStatus]))
}

type NewDecision = { payeeStatus: PayeeStatus; rateBp: number; reason: string; decidedBy: string; decidedAt: Date }

export async function insertDecision(trx: Trx, accountId: string, influencerId: string, decision: NewDecision) {
  const pair = { merchantAccountId: accountId, influencerAccountId: influencerId }
  const inserted = await trx
    .insertInto("payerDecisions")
    .values({ ...pair, ...decision })
    .returning("id")
    .executeTakeFirstOrThrow()
  return inserted.id
}
