import type { Db, Trx } from "#db/database.ts"

export function findMandate(db: Db, accountId: string) {
  return db
    .selectFrom("billingMandates")
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .select(["id", "acceptedAt"])
    .executeTakeFirst()
}

type NewMandate = {
  accountId: string
  id: string
  text: string
  textHash: Buffer
  acceptedBy: string
  acceptedAt: Date
  addressSealed: Buffer
}

/** False when one is in force already. */
export async function insertMandate(trx: Trx, mandate: NewMandate): Promise<boolean> {
  const inserted = await trx
    .insertInto("billingMandates")
    .values(mandate)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst()
  return inserted !== undefined
}

/** The mandate that was in force; undefined when there was none. */
export function recordMandateEnd(trx: Trx, accountId: string, { userId, at }: { userId: string; at: Date }) {
  return trx
    .updateTable("billingMandates")
    .set({ endedAt: at, endedBy: userId })
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
}
