import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { NotFound } from "#src/errors.ts"
import type { Payer } from "./payer.ts"

export type BatchState = "draft" | "checked" | "exported" | "executed" | "cancelled"

/** One at a time makes, checks or settles batches of a payer: who comes second sees what the first has done. */
export async function lockPayer(trx: Trx, accountId: string, payer: Payer) {
  // A payee's year with the platform spans merchants, while batches are numbered by merchant.
  if (payer === "platform") await lockBooks(trx, platformAccountId)
  await lockBooks(trx, accountId)
}

/** The same where only what was paid already is looked over. */
export async function lockBooks(trx: Trx, payerId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`payouts:${payerId}`}, 0))`.execute(trx)
}

export function findDraft(db: Db, accountId: string, payer: Payer) {
  return db
    .selectFrom("payoutBatches")
    .where("accountId", "=", accountId)
    .where("payer", "=", payer)
    .where("state", "=", "draft")
    .select("id")
    .executeTakeFirst()
}

export async function nextNumber(trx: Trx, accountId: string): Promise<number> {
  const { number } = await trx
    .selectFrom("payoutBatches")
    .where("accountId", "=", accountId)
    .select(sql<number>`coalesce(max(number), 0) + 1`.as("number"))
    .executeTakeFirstOrThrow()
  return number
}

type NewBatch = {
  id: string
  accountId: string
  payer: Payer
  number: number
  payouts: number
  netCents: bigint
  executionOn: string
  madeBy: string
  madeAt: Date
}

export async function insertBatch(trx: Trx, batch: NewBatch) {
  const { id, accountId, payer, number, payouts, netCents, executionOn, madeBy, madeAt } = batch
  await trx
    .insertInto("payoutBatches")
    .values({ id, accountId, payer, number, payouts, netCents, executionOn, madeBy, madeAt })
    .execute()
}

/** Who pays a batch, which never changes. */
export async function findPayer(db: Db, accountId: string, id: string): Promise<Payer> {
  const batch = await db
    .selectFrom("payoutBatches")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .select("payer")
    .executeTakeFirst()
  if (!batch) throw new NotFound(`payout batch ${id}`)
  return batch.payer as Payer
}

export async function lockBatch(trx: Trx, accountId: string, id: string) {
  await lockPayer(trx, accountId, await findPayer(trx, accountId, id))
  const batch = await trx
    .selectFrom("payoutBatches")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!batch) throw new NotFound(`payout batch ${id}`)
  return { ...batch, state: batch.state as BatchState, payer: batch.payer as Payer }
}

export type InvoicedBatch = Awaited<ReturnType<typeof lockBatch>>

type Change = {
  state?: BatchState
  checkedBy?: string
  checkedAt?: Date
  checkedHow?: "other_person" | "second_factor"
  contentHash?: Buffer
  exportedAt?: Date
  executedAt?: Date
  cancelledBy?: string
  cancelledAt?: Date
  contractId?: string
  invoiceId?: string
  feeBp?: number
  feeVatBp?: number
  invoicedCents?: bigint
  toReceiveCents?: bigint
  fundedAt?: Date
  fundedOn?: string
  fundingProof?: string
  fundedBy?: string
}

export async function updateBatch(trx: Trx, accountId: string, id: string, change: Change) {
  await trx.updateTable("payoutBatches").set(change).where("accountId", "=", accountId).where("id", "=", id).execute()
}
