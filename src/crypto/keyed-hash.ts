import { createHmac, hash } from "node:crypto"
import { setting } from "#src/env.ts"

/** HMAC-SHA-256 under HASH_KEY: the same input gives the same key, and nobody without HASH_KEY can try phones one by one. */
export function keyedHash(
  domain:
    | "mail_link"
    | "unsubscription"
    | "erasure_report"
    | "document_ticket"
    | "recovery_code"
    | "customer"
    | "phone"
    | "address"
    | "visitor"
    | "answer",
  text: string,
): Buffer {
  return createHmac("sha256", Buffer.from(setting("HASH_KEY"), "hex"))
    .update(`${domain}:${text}`)
    .digest()
}

/** SHA-256 of a random secret (token, API key): fast is enough where the input has 128 bits or more. */
export function secretHash(secret: string): Buffer {
  return hash("sha256", secret, "buffer")
}
