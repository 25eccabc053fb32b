import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { DisputeKind, DisputeState } from "./dispute.ts"
import type { Grounds } from "./grounds.ts"

type Narrow = { kind: DisputeKind; state: DisputeState }

export type NewDispute = Grounds & { words: string; openedBy: string; openedAt: Date; answerBy: Date }

/** One act at a time of an influencer that opens, or of a merchant that awards, until the transaction ends. */
export async function holdDisputes(trx: Trx, accountId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`disputes:${accountId}`}, 0))`.execute(trx)
}

/** Undefined when that order is contested already. */
export async function insertDispute(trx: Trx, influencerAccountId: string, dispute: NewDispute) {
  const inserted = await trx
    .insertInto("disputes")
    .values({ influencerAccountId, ...dispute })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  return inserted?.id
}

/** Withdrawn ones too: each was told to a merchant. */
export async function countOpened(db: Db, influencerAccountId: string, since: Date): Promise<number> {
  const { opened } = await db
    .selectFrom("disputes")
    .where("influencerAccountId", "=", influencerAccountId)
    .where("openedAt", ">", since)
    .select((eb) => eb.fn.countAll<bigint>().as("opened"))
    .executeTakeFirstOrThrow()
  return Number(opened)
}

export type DisputeRecord = Awaited<ReturnType<typeof lockDispute>>

/** Held by whoever acts on it, of either side or of the staff, so that only one of them does. */
export async function lockDispute(trx: Trx, accountId: string, id: string) {
  return trx
    .selectFrom("disputes")
    .where((row) => row.or([row("merchantAccountId", "=", accountId), row("influencerAccountId", "=", accountId)]))
    .where("id", "=", id)
    .selectAll()
    .$narrowType<Narrow>()
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`dispute ${id}`))
}

type DisputeKey = { merchantAccountId: string; id: string }
type Change = {
  state: DisputeState
  answer?: string
  answeredBy?: string
  answeredAt?: Date
  escalateBy?: Date
  escalatedBy?: string
  escalatedAt?: Date
  withdrawnAt?: Date
  decidedAs?: "merchant" | "staff"
  decidedBy?: string
  decidedAt?: Date
  decision?: string
  aboveReason?: string | null
  awardedCents?: bigint
  reversedCents?: bigint | null
}

export async function updateDispute(trx: Trx, { merchantAccountId, id }: DisputeKey, change: Change) {
  await trx
    .updateTable("disputes")
    .set(change)
    .where("merchantAccountId", "=", merchantAccountId)
    .where("id", "=", id)
    .execute()
}

/** What stands reversed of a contested commission; it stays so until the transaction ends. */
export async function lockReversed(trx: Trx, accountId: string, commissionId: string): Promise<bigint> {
  const { reversedCents } = await trx
    .selectFrom("commissions")
    .where("merchantAccountId", "=", accountId)
    .where("id", "=", commissionId)
    .select("reversedCents")
    .forUpdate()
    .executeTakeFirstOrThrow()
  return reversedCents
}

/** Whether another dispute of the same order was accepted, of any influencer; by its number where it was only told. */
export async function isAwarded(trx: Trx, { merchantAccountId, id }: DisputeKey): Promise<boolean> {
  const orderOf = (dispute: string) => sql`coalesce(${sql.ref(`${dispute}.order_id`)}, (
    select k.order_id from order_keys k where k.account_id = ${merchantAccountId}
      and order_number(k.external_id) = order_number(${sql.ref(`${dispute}.order_told`)})
    order by k.placed_at desc limit 1))`
  const { rows } = await sql`
    select from disputes a join disputes d on d.merchant_account_id = a.merchant_account_id and d.id <> a.id
    where a.merchant_account_id = ${merchantAccountId} and a.id = ${id} and d.state = 'accepted'
      and (${orderOf("d")} = ${orderOf("a")} or (d.influencer_account_id = a.influencer_account_id
        and order_number(d.order_told) = order_number(a.order_told)))
    limit 1`.execute(trx)
  return rows.length > 0
}

export type LateDispute = { merchantAccountId: string; influencerAccountId: string; id: string }

/** Of every account, so for the worker: what was not answered in time goes to the staff. */
export async function escalateLate(trx: Trx, now: Date): Promise<LateDispute[]> {
  const { rows } = await sql<LateDispute>`
    update disputes set state = 'escalated', escalated_at = ${now} where state = 'open' and answer_by <= ${now}
    returning merchant_account_id, influencer_account_id, id`.execute(trx)
  return rows
}

/** What was refused and not taken further in time stays refused. */
export async function dismissLapsed(trx: Trx, now: Date): Promise<LateDispute[]> {
  const { rows } = await sql<LateDispute>`
    update disputes set state = 'dismissed', decided_as = 'system', decided_at = ${now}
    where state = 'refused' and escalate_by <= ${now}
    returning merchant_account_id, influencer_account_id, id`.execute(trx)
  return rows
}

/** The two parties by name, as the notices say them. */
export async function readNames(db: Db, { merchantAccountId, influencerAccountId }: Omit<LateDispute, "id">) {
  const rows = await db
    .selectFrom("accounts")
    .where("id", "in", [merchantAccountId, influencerAccountId])
    .select(["id", "name"])
    .execute()
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? ""
  return { merchant: nameOf(merchantAccountId), influencer: nameOf(influencerAccountId) }
}
