import { keyedHash } from "#src/crypto/keyed-hash.ts"
import { randomCode } from "#src/crypto/random-code.ts"

const count = 10

/** Each about 50 random bits, in two groups to copy by hand. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: count }, () => `${randomCode(5)}-${randomCode(5)}`)
}

/** Under HASH_KEY, because such a code alone is short enough to be tried one by one. */
export function recoveryCodeHash(userId: string, typed: string): Buffer {
  const plain = typed
    .normalize("NFKC")
    .replace(/[^\p{L}\d]/gu, "")
    .toUpperCase()
  return keyedHash("recovery_code", `${userId}:${plain}`)
}
