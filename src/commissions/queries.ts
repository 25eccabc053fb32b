import type { JoinBuilder } from "kysely"
import type { Trx } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"
import type { DB } from "#db/schema.ts"
import { NotFound } from "#src/errors.ts"
import type { CommissionExplanation } from "./commission-explanation.ts"
import type { CommissionStanding, CommissionState } from "./commission-state.ts"

const insert = prepared(
  "insert_commission",
  `insert into commissions (merchant_account_id, influencer_account_id, conversion_id, schedule_id, hold_days,
     amount_cents, state, explanation, id)
   values ($1, $2, $3, $4, $5, $6, 'pending', $7, $8)`,
)

export type NewCommission = {
  id: string
  accountId: string
  influencerAccountId: string
  conversionId: string
  scheduleId: string | null
  holdDays: number
  amountCents: bigint
  explanation: CommissionExplanation
}

export async function insertCommission(trx: Trx, commission: NewCommission) {
  const { id, accountId, influencerAccountId, conversionId, scheduleId, holdDays, amountCents } = commission
  const parties = [accountId, influencerAccountId, conversionId]
  const explanation = JSON.stringify(commission.explanation)
  await insert(trx, [...parties, scheduleId, holdDays, amountCents, explanation, id])
}

/** Joins the conversion that a commission is earned by. */
export function itsConversion(join: JoinBuilder<DB, "commissions" | "conversions">) {
  return join
    .onRef("conversions.merchantAccountId", "=", "commissions.merchantAccountId")
    .onRef("conversions.id", "=", "commissions.conversionId")
}

export type CommissionRecord = NonNullable<Awaited<ReturnType<typeof lockCommission>>>

/** The commission of an order whose lock is held; none when the order was credited to nobody. */
export async function lockCommission(trx: Trx, accountId: string, orderId: string) {
  const row = await trx
    .selectFrom("commissions")
    .innerJoin("conversions", itsConversion)
    .where("conversions.merchantAccountId", "=", accountId)
    .where("conversions.orderId", "=", orderId)
    .selectAll("commissions")
    .select("conversions.programId")
    .forUpdate("commissions")
    .executeTakeFirst()
  return row && { ...row, state: row.state as CommissionState, explanation: row.explanation as CommissionExplanation }
}

export type Settlement = CommissionStanding & { amountCents: bigint; explanation: CommissionExplanation }

export async function updateCommission(trx: Trx, commission: CommissionRecord, settlement: Settlement, now: Date) {
  const { explanation, ...standing } = settlement
  const releasedAt = standing.state === "released" ? (commission.releasedAt ?? now) : commission.releasedAt
  await trx
    .updateTable("commissions")
    .set({ ...standing, explanation: JSON.stringify(explanation), releasedAt, updatedAt: now })
    .where("merchantAccountId", "=", commission.merchantAccountId)
    .where("id", "=", commission.id)
    .execute()
}

export async function findOrderOfCommission(trx: Trx, accountId: string, commissionId: string): Promise<string> {
  const { orderId } = await trx
    .selectFrom("commissions")
    .innerJoin("conversions", itsConversion)
    .where("commissions.merchantAccountId", "=", accountId)
    .where("commissions.id", "=", commissionId)
    .select("conversions.orderId")
    .executeTakeFirstOrThrow(() => new NotFound(`commission ${commissionId}`))
  return orderId
}

const due = prepared<{ accountId: string; commissionId: string }>(
  "list_due_commissions",
  `select c.merchant_account_id as account_id, c.id as commission_id
   from commissions c
   join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
   join orders o on o.account_id = v.merchant_account_id and o.id = v.order_id and o.placed_at = v.placed_at
   where c.state = 'pending' and c.release_at <= $1 and (v.order_state = 'settled' or o.payment = 'card')
   order by c.release_at limit 1000`,
)

/** Of every account, so for the worker: hold over, money with the merchant, not released yet. */
export function listDueCommissions(trx: Trx, now: Date) {
  return due(trx, [now])
}
