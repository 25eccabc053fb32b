import { keyedHash } from "#src/crypto/keyed-hash.ts"
import { accountPhoneKey } from "#src/customers/customer-keys.ts"
import { fold } from "#src/i18n/fold.ts"

/** The hash by which the same answer is found on another account; a phone's is the one of `account_contacts`. */
export function answerKey(field: string, value: string): Buffer {
  const phoneKey = field === "phone" ? accountPhoneKey(value) : null
  return phoneKey ?? keyedHash("answer", `${field}:${comparable(field, value)}`)
}

/** Two papers that write one number with and without its leading zeros mean the same. */
function comparable(field: string, value: string): string {
  return field === "if_number" ? value.replace(/^0+/, "") : fold(value)
}
