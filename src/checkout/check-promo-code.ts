import type { Trx } from "#db/database.ts"
import { foldPromoCode } from "#src/conversions/promo-code.ts"
import { findDiscount } from "./queries.ts"

/** What a typed code is worth to the shopper; `isKnown` is null when nothing was typed. */
export type CheckedCode = { isKnown: boolean | null; discountBp: number }

export async function checkPromoCode(trx: Trx, accountId: string, code: string | null): Promise<CheckedCode> {
  const folded = foldPromoCode(code ?? "")
  if (folded === "") return { isKnown: null, discountBp: 0 }
  const found = await findDiscount(trx, accountId, folded)
  return { isKnown: found !== undefined, discountBp: found?.discountBp ?? 0 }
}
