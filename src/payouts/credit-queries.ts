import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

export type CreditKind = "failed" | "returned" | "cancelled" | "used" | "refunded"

/** The merchant's money that the platform holds for no payout, and owes back. */
export async function readPayerCredit(db: Db, accountId: string): Promise<bigint> {
  const { cents } = await db
    .selectFrom("payerCredits")
    .where("accountId", "=", accountId)
    .select(sql<bigint>`coalesce(sum(amount_cents), 0)::bigint`.as("cents"))
    .executeTakeFirstOrThrow()
  return cents
}

/** How it came to be and what became of it, the newest first. */
export async function listPayerCredits(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("payerCredits as credits")
    .leftJoin("payoutBatches as batches", (join) =>
      join.onRef("batches.accountId", "=", "credits.accountId").onRef("batches.id", "=", "credits.batchId"),
    )
    .where("credits.accountId", "=", accountId)
    .orderBy("credits.id", "desc")
    .limit(200)
    .select(["credits.id", "credits.kind", "credits.amountCents", "credits.occurredOn", "credits.proof"])
    .select(["credits.batchId", "batches.number as batchNumber", "credits.recordedAt"])
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as CreditKind }))
}

type NewCredit = {
  batchId: string | null
  kind: CreditKind
  amountCents: bigint
  occurredOn: string
  proof: string | null
  recordedBy: string
  recordedAt: Date
}

/** The payer's lock is held, so that nobody spends the same twice. */
export async function insertPayerCredit(trx: Trx, accountId: string, credit: NewCredit) {
  if (credit.amountCents === 0n) return
  await trx
    .insertInto("payerCredits")
    .values({ accountId, ...credit })
    .execute()
}
