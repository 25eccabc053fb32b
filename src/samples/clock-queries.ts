import type { Db, Trx } from "#db/database.ts"

type Key = { merchantAccountId: string; id: string }

/** Requests that nobody answered, of every account: for the worker. */
export async function expireUnanswered(trx: Trx, requestedBefore: Date, now: Date): Promise<Key[]> {
  return trx
    .updateTable("sampleRequests")
    .set({ state: "expired", endedAt: now, addressSealed: null })
    .where("state", "=", "requested")
    .where("requestedAt", "<", requestedBefore)
    .returning(["merchantAccountId", "id"])
    .execute()
}

/** Products in hand, or on their way, whose promised day is one of these. */
export function listPromisedOn(db: Db, days: string[]): Promise<(Key & { publishBy: string | null })[]> {
  return db
    .selectFrom("sampleRequests")
    .where("endedAt", "is", null)
    .where("state", "in", ["shipped", "received"])
    .where("publishBy", "in", days)
    .select(["merchantAccountId", "id", "publishBy"])
    .execute()
}

/** Once a parcel has arrived, or will not leave, nobody needs to know where it was to go. */
export async function eraseAddresses(trx: Trx, before: Date): Promise<bigint> {
  const { numUpdatedRows } = await trx
    .updateTable("sampleRequests")
    .set({ addressSealed: null })
    .where("addressSealed", "is not", null)
    .where((eb) => eb(eb.fn.coalesce("receivedAt", "endedAt", "shippedAt", "decidedAt", "requestedAt"), "<", before))
    .executeTakeFirst()
  return numUpdatedRows
}

export async function eraseAddressesOf(trx: Trx, influencerAccountId: string) {
  await trx
    .updateTable("sampleRequests")
    .set({ addressSealed: null, message: null })
    .where("influencerAccountId", "=", influencerAccountId)
    .execute()
}
