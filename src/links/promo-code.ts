import { foldPromoCode } from "#src/conversions/promo-code.ts"
import { randomCode } from "#src/crypto/random-code.ts"
import { slugOf } from "#src/i18n/slug.ts"

const shape = /^[\p{L}\p{N}]{3,20}$/u

/** What a shopper can hear and type: letters and digits of any script, nothing else. */
export function isPromoCode(code: string): boolean {
  return shape.test(code) && /^.{3,40}$/u.test(foldPromoCode(code))
}

/** Codes to try for somebody, the plainest first: `SALMA10` says who and how much, then with something random behind. */
export function suggestPromoCodes(name: string, discountBp: number): string[] {
  // The slug's last part is random.
  const words = slugOf(name).toUpperCase().split("-").slice(0, -1)
  const [first = "", second = ""] = words
  const who = (first.length < 3 ? first + second : first).slice(0, 10)
  const percent = discountBp >= 100 ? String(Math.floor(discountBp / 100)) : ""
  const plain = who.length < 3 ? [] : [who + percent, who + second.slice(0, 6) + percent]
  return [...plain, ...Array.from({ length: 6 }, () => who + randomCode(who ? 3 : 7))].filter(isPromoCode)
}
