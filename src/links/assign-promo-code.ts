import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { foldPromoCode } from "#src/conversions/promo-code.ts"
import { suggestPromoCodes } from "./promo-code.ts"
import { findPromoCode, lockPlace, takePromoCode } from "./promo-code-queries.ts"

/** Gives an approved enrollment its promo code, suggested by the influencer's name; one that has a code keeps it. */
export async function assignPromoCode(trx: Trx, actor: Actor, enrollmentId: string): Promise<string> {
  const place = await lockPlace(trx, actor.accountId, enrollmentId)
  const known = await findPromoCode(trx, actor.accountId, enrollmentId)
  if (known) return known
  for (const code of suggestPromoCodes(place.influencerName, place.discountBp)) {
    if (await takePromoCode(trx, place, code, foldPromoCode(code))) return code
  }
  throw new Error(`no promo code is left for enrollment ${enrollmentId}`)
}
