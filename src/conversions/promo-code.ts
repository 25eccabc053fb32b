import { fold } from "#src/i18n/fold.ts"

/** A code as it is compared: a shopper's capitals, accents, spaces and Arabic digits do not matter. */
export function foldPromoCode(code: string): string {
  return fold(code).replaceAll(" ", "")
}
