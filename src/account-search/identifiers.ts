import { foldPromoCode } from "#src/conversions/promo-code.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { keyedHash } from "#src/crypto/keyed-hash.ts"
import { parsePhone } from "#src/customers/phone.ts"
import { latinDigits } from "#src/i18n/fold.ts"
import { containing } from "#src/i18n/search.ts"
import { latinWords } from "#src/i18n/slug.ts"
import { answerKey } from "#src/verifications/answer-key.ts"
import { checkField } from "#src/verifications/fields/check-field.ts"

/** What was typed, read as each kind of identifier that it may be; null where it is none of that kind. */
export type Identifiers = {
  /** Patterns of a name, and of its Latin form in a slug. */
  name: string
  slug: string | null
  /** Exactly as typed: an order's reference, a link's code. */
  text: string
  id: string | null
  email: string | null
  phone: string | null
  phoneKey: Buffer | null
  digits: string | null
  promoCode: string | null
  /** What may have been declared in a verification: sealed there, and found by its keyed hash. */
  declared: { field: string; key: Buffer }[]
}

const declaredFields = [
  ...["ice", "rib", "cnie_number", "residence_number", "passport_number", "phone", "rc_number", "if_number"],
  ...["tp_number", "rnae_number", "cooperative_number", "foreign_register_number", "foreign_tax_number"],
  ...["legal_name", "full_name", "account_holder"],
]

/** Null for what is too short to look for. */
export function identifiersIn(typed: string): Identifiers | null {
  const text = typed
    .slice(0, 200)
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
  if (text.length < 2) return null
  const phone = parsePhone(text)
  const slug = latinWords(text)
  const digits = latinDigits(text).replace(/[\s.-]/g, "")
  return {
    name: containing(text),
    slug: slug.length < 2 ? null : containing(slug),
    text,
    id: isUuid(text.toLowerCase()) ? text.toLowerCase() : null,
    email: text.includes("@") ? text.toLowerCase() : null,
    phone,
    phoneKey: phone ? keyedHash("phone", phone) : null,
    digits: /^\d{6,}$/.test(digits) ? digits : null,
    promoCode: foldPromoCode(text) || null,
    declared: declaredFields.flatMap((field) => declaredAs(field, text)),
  }
}

function declaredAs(field: string, text: string) {
  const { value, problem } = checkField(field, text)
  return value === "" || problem?.severity === "error" ? [] : [{ field, key: answerKey(field, value) }]
}
