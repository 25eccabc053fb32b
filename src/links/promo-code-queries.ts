import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

/** The place that a code belongs to, seen by either of its two parties. */
export type Place = Awaited<ReturnType<typeof lockPlace>>

function place(db: Db, accountId: string, enrollmentId: string) {
  return db
    .selectFrom("enrollments")
    .innerJoin("programs", "programs.id", "enrollments.programId")
    .innerJoin("accounts", "accounts.id", "enrollments.influencerAccountId")
    .where("enrollments.id", "=", enrollmentId)
    .where(({ or, eb }) =>
      or([eb("enrollments.merchantAccountId", "=", accountId), eb("enrollments.influencerAccountId", "=", accountId)]),
    )
    .select(["enrollments.id", "enrollments.status"])
    .select(["enrollments.merchantAccountId", "enrollments.influencerAccountId"])
    .select(["programs.discountBp", "accounts.name as influencerName"])
}

export function lockPlace(trx: Trx, accountId: string, enrollmentId: string) {
  return place(trx, accountId, enrollmentId)
    .forUpdate("enrollments")
    .executeTakeFirstOrThrow(() => new NotFound(`enrollment ${enrollmentId}`))
}

/** The code of a place, null as long as it has none. */
export async function findPromoCode(db: Db, accountId: string, enrollmentId: string): Promise<string | null> {
  const found = await place(db, accountId, enrollmentId)
    .leftJoin("promoCodes", (join) =>
      join
        .onRef("promoCodes.merchantAccountId", "=", "enrollments.merchantAccountId")
        .onRef("promoCodes.enrollmentId", "=", "enrollments.id")
        .on("promoCodes.retiredAt", "is", null),
    )
    .select("promoCodes.code")
    .executeTakeFirstOrThrow(() => new NotFound(`enrollment ${enrollmentId}`))
  return found.code
}

/** False when the merchant's other influencers have, or had, that code: a code once printed never changes hands. */
export async function takePromoCode(trx: Trx, place: Place, code: string, foldedCode: string): Promise<boolean> {
  const { id: enrollmentId, merchantAccountId, influencerAccountId } = place
  const theirs = await trx
    .updateTable("promoCodes")
    .set({ code, retiredAt: null })
    .where("merchantAccountId", "=", merchantAccountId)
    .where("enrollmentId", "=", enrollmentId)
    .where("foldedCode", "=", foldedCode)
    .returning("id")
    .executeTakeFirst()
  if (theirs) return true
  // Not "do update": another influencer's row is hidden by row-level security, and touching it would be an error.
  const taken = await trx
    .insertInto("promoCodes")
    .values({ merchantAccountId, influencerAccountId, enrollmentId, code, foldedCode })
    .onConflict((conflict) => conflict.columns(["merchantAccountId", "foldedCode"]).doNothing())
    .returning("id")
    .executeTakeFirst()
  return taken !== undefined
}

export async function retireOtherPromoCodes(trx: Trx, place: Place, foldedCode: string) {
  await trx
    .updateTable("promoCodes")
    .set({ retiredAt: new Date() })
    .where("merchantAccountId", "=", place.merchantAccountId)
    .where("enrollmentId", "=", place.id)
    .where("foldedCode", "<>", foldedCode)
    .where("retiredAt", "is", null)
    .execute()
}
