import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { BatchState } from "./batch-queries.ts"
import type { BatchPayout } from "./payout-queries.ts"

export type BatchSummary = Awaited<ReturnType<typeof listBatches>>[number]
export type DeskBatch = Awaited<ReturnType<typeof findBatch>>
export const batchesAtOnce = 30

/** The batches that a merchant pays itself, the newest first; those of the platform are no act of the merchant's. */
export async function listBatches(db: Db, accountId: string, below: number | null) {
  const rows = await db
    .selectFrom("payoutBatches")
    .where("accountId", "=", accountId)
    .where("payer", "=", "merchant")
    .$if(below !== null, (query) => query.where("number", "<", below))
    .orderBy("number", "desc")
    .limit(batchesAtOnce + 1)
    .select(["id", "number", "state", "payouts", "netCents", "executionOn"])
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as BatchState }))
}

export async function findBatch(db: Db, accountId: string, id: string) {
  const batch = await db
    .selectFrom("payoutBatches as batches")
    .innerJoin("auth.users as makers", "makers.id", "batches.madeBy")
    .leftJoin("auth.users as checkers", "checkers.id", "batches.checkedBy")
    .where("batches.accountId", "=", accountId)
    .where("batches.id", "=", id)
    .where("batches.payer", "=", "merchant")
    .selectAll("batches")
    .select(["makers.name as maker", "checkers.name as checker"])
    .executeTakeFirst()
  if (!batch) throw new NotFound(`payout batch ${id}`)
  return { ...batch, state: batch.state as BatchState }
}

type Told = "merchantAccountId" | "id" | "batchId" | "endToEndId" | "payeeName" | "netCents"
export type Reference = Pick<BatchPayout, Told> & { madeAt: Date }

/** Of these references, those of batches that the account pays: its own, or the platform's for whatever merchant. */
export function listByReferences(db: Db, payerId: string, references: string[]): Promise<Reference[]> {
  return db
    .selectFrom("payouts")
    .innerJoin("payoutBatches as batches", (join) =>
      join.onRef("batches.accountId", "=", "payouts.merchantAccountId").onRef("batches.id", "=", "payouts.batchId"),
    )
    .where("payouts.payerAccountId", "=", payerId)
    .where("payouts.endToEndId", "=", sql<string>`any(${references})`)
    .select(["payouts.id", "payouts.batchId", "payouts.endToEndId", "payouts.payeeName", "payouts.netCents"])
    .select(["payouts.merchantAccountId", "batches.madeAt"])
    .execute()
}
