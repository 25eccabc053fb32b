import { keyedHash } from "#src/crypto/keyed-hash.ts"
import { parsePhone } from "./phone.ts"

export type CustomerKey = { kind: "phone" | "email"; key: Buffer }

/** What a shopper is known by: keyed hashes of the phone and the e-mail, never these themselves. */
export type KnownCustomer = {
  /** At a merchant's: the phone's first. */
  keys: CustomerKey[]
  /** The phone as an account's own is kept, to tell who orders from themselves. */
  accountPhoneKey: Buffer | null
}

export function knownCustomer(contact: { phone: string | null; email: string | null }): KnownCustomer {
  const phone = contact.phone ? parsePhone(contact.phone) : null
  const email = contact.email?.trim().toLowerCase()

  return {
    keys: [
      ...(phone ? [{ kind: "phone" as const, key: keyedHash("customer", phone) }] : []),
      ...(email ? [{ kind: "email" as const, key: keyedHash("customer", email) }] : []),
    ],
    accountPhoneKey: phone ? keyedHash("phone", phone) : null,
  }
}

/** The hash by which an account's own phone is compared with a shopper's; null for what is no phone. */
export function accountPhoneKey(phone: string | null): Buffer | null {
  const e164 = phone && parsePhone(phone)
  return e164 ? keyedHash("phone", e164) : null
}
