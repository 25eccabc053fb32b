import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type OutsidePayment = Awaited<ReturnType<typeof listOutsidePayments>>[number]

/** What the account has paid a payee elsewhere, as it noted: the latest day first, those withdrawn included. */
export function listOutsidePayments(db: Db, accountId: string, influencerId: string) {
  return db
    .selectFrom("outsidePayments")
    .where("merchantAccountId", "=", accountId)
    .where("influencerAccountId", "=", influencerId)
    .orderBy("paidOn", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .select(["id", "paidOn", "amountCents", "note", "recordedAt", "withdrawnAt"])
    .execute()
}

export type NewOutsidePayment = { paidOn: string; amountCents: bigint; note: string | null }
type Recorded = NewOutsidePayment & { recordedBy: string; recordedAt: Date }

export async function insertOutsidePayment(trx: Trx, accountId: string, influencerId: string, payment: Recorded) {
  const pair = { merchantAccountId: accountId, influencerAccountId: influencerId }
  const inserted = await trx
    .insertInto("outsidePayments")
    .values({ ...pair, ...payment })
    .returning("id")
    .executeTakeFirstOrThrow()
  return inserted.id
}

export function lockOutsidePayment(trx: Trx, accountId: string, id: string) {
  return trx
    .selectFrom("outsidePayments")
    .where("merchantAccountId", "=", accountId)
    .where("id", "=", id)
    .select(["influencerAccountId", "withdrawnAt"])
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`outside payment ${id}`))
}

type Withdrawal = { withdrawnAt: Date; withdrawnBy: string }

export async function withdraw(trx: Trx, accountId: string, id: string, withdrawal: Withdrawal) {
  await trx
    .updateTable("outsidePayments")
    .set(withdrawal)
    .where("merchantAccountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}
