import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

/** Whether a category is read by staff, or, where a date is given, whether the merchant was refused since then. */
export async function mustBeRead(
  db: Db,
  accountId: string,
  categoryId: string | null,
  refusedSince: Date | null,
): Promise<boolean> {
  const { rows } = await sql<{ must: boolean }>`
    select exists (select from categories where id = ${categoryId} and needs_review)
      or exists (select from product_readings where account_id = ${accountId} and outcome = 'refused'
                 and decided_at >= ${refusedSince}) as must`.execute(db)
  return rows[0]?.must ?? false
}

export type Reading = Awaited<ReturnType<typeof listReadings>>[number]

/** What staff have said of a product, the newest first. */
export function listReadings(db: Db, accountId: string, productId: string) {
  return db
    .selectFrom("productReadings")
    .where("accountId", "=", accountId)
    .where("productId", "=", productId)
    .orderBy("decidedAt", "desc")
    .orderBy("id", "desc")
    .select(["id", "outcome", "reason", "submittedAt", "decidedAt"])
    .$narrowType<{ outcome: "approved" | "refused" }>()
    .execute()
}

type NewReading = {
  productId: string
  submittedAt: Date
  outcome: "approved" | "refused"
  reason: string | null
  decidedBy: string
  decidedAt: Date
}

export async function insertReading(trx: Trx, accountId: string, reading: NewReading) {
  await trx
    .insertInto("productReadings")
    .values({ accountId, ...reading })
    .execute()
}
