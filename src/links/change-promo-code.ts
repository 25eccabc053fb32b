import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { foldPromoCode } from "#src/conversions/promo-code.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockPlace, retireOtherPromoCodes, takePromoCode } from "./promo-code-queries.ts"

export type PromoCodeChange = Result<string, "code_taken" | "not_enrolled">

/** Either party may choose another code; the one before stops giving the discount and is never given to anybody else. */
export async function changePromoCode(
  trx: Trx,
  actor: Actor,
  enrollmentId: string,
  code: string,
): Promise<PromoCodeChange> {
  const place = await lockPlace(trx, actor.accountId, enrollmentId)
  if (place.status !== "approved") return refused("not_enrolled")
  const foldedCode = foldPromoCode(code)
  if (!(await takePromoCode(trx, place, code, foldedCode))) return refused("code_taken")
  await retireOtherPromoCodes(trx, place, foldedCode)
  return ok(code)
}
