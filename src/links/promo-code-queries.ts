import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

/** The place that a code belongs to, seen by either of its two parties. */
export type Place = Awaited<ReturnType<typeof lockPlace>>

export function lockPlace(trx: Trx, accountId: string, enrollmentId: string) {
  return trx
    .selectFrom("enrollments")
    .innerJoin("programs", "programs.id", "enrollments.programId")
    .innerJoin("accounts", "accounts.id", "enrollments.influencerAccountId")
    .where("enrollments.id", "=", enrollmentId)
    .where(({ or, eb }) => {
      const mine = [eb("merchantAccountId", "=", accountId), eb("influencerAccountId", "=", accountId)]
      return or(mine)
    })
    .forUpdate("enrollments")
    .select(["enrollments.id", "enrollments.status", "merchantAccountId", "influencerAccountId"])
    .select(["programs.discountBp", "accounts.name as influencerName"])
    .executeTakeFirstOrThrow(() => new NotFound(`enrollment ${enrollmentId}`))
}

export async function findPromoCode(db: Db, accountId: string, enrollmentId: string): Promise<string | null> {
  const row = await db
    .selectFrom("promoCodes")
    .where("enrollmentId", "=", enrollmentId)
    .where(({ or, eb }) => {
      const mine = [eb("merchantAccountId", "=", accountId), eb("influencerAccountId", "=", accountId)]
      return or(mine)
    })
    .where("retiredAt", "is", null)
    .select("code")
    .executeTakeFirst()
  return row?.code ?? null
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
