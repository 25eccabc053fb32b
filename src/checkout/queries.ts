import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

/** The discount that a code gives a shopper of this merchant now; undefined for a code that gives none to anybody. */
export function findDiscount(db: Db, accountId: string, foldedCode: string) {
  return db
    .selectFrom("promoCodes")
    .innerJoin("enrollments", (join) =>
      join
        .onRef("enrollments.merchantAccountId", "=", "promoCodes.merchantAccountId")
        .onRef("enrollments.id", "=", "promoCodes.enrollmentId"),
    )
    .innerJoin("programs", (join) =>
      join
        .onRef("programs.accountId", "=", "enrollments.merchantAccountId")
        .onRef("programs.id", "=", "enrollments.programId"),
    )
    .where("promoCodes.merchantAccountId", "=", accountId)
    .where("promoCodes.foldedCode", "=", foldedCode)
    .where("promoCodes.retiredAt", "is", null)
    .where("enrollments.status", "=", "approved")
    .where("programs.openedAt", "is not", null)
    .where("programs.closedAt", "is", null)
    .select("programs.discountBp")
    .executeTakeFirst()
}

/** One submit of a form at a time: the second one finds what the first one did. */
export async function lockForm(trx: Trx, tokenHash: Buffer) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${tokenHash.toString("hex")}, 0))`.execute(trx)
}

export async function findOrderPage(trx: Trx, tokenHash: Buffer) {
  const { rows } = await sql<{ accountId: string; orderId: string }>`
    select account_id, order_id from resolve_order_page(${tokenHash})`.execute(trx)
  return rows[0] ?? null
}

export async function insertOrderPage(trx: Trx, accountId: string, orderId: string, tokenHash: Buffer) {
  await trx.insertInto("orderPages").values({ accountId, orderId, tokenHash }).execute()
}

export async function isReferenceTaken(db: Db, accountId: string, externalId: string): Promise<boolean> {
  const taken = await db
    .selectFrom("orderKeys")
    .where("accountId", "=", accountId)
    .where("externalId", "=", externalId)
    .select("orderId")
    .executeTakeFirst()
  return taken !== undefined
}

export type Seller = Awaited<ReturnType<typeof findSeller>>

/** Who sold, and how to reach them. */
export function findSeller(db: Db, accountId: string) {
  return db
    .selectFrom("accounts")
    .leftJoin("sellerNotices", "sellerNotices.accountId", "accounts.id")
    .where("accounts.id", "=", accountId)
    .select(["accounts.name", "sellerNotices.phone", "sellerNotices.email"])
    .executeTakeFirstOrThrow()
}

export async function hasClicked(db: Db, merchantId: string, visitor: Buffer, since: Date): Promise<boolean> {
  const click = await db
    .selectFrom("clicks")
    .where("merchantAccountId", "=", merchantId)
    .where("visitor", "=", visitor)
    .where("at", ">=", since)
    .select("id")
    .limit(1)
    .executeTakeFirst()
  return click !== undefined
}
