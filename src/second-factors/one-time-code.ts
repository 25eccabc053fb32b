import { Secret, TOTP } from "otpauth"
import { seal, unseal } from "#src/crypto/seal.ts"
import { latinDigits } from "#src/i18n/fold.ts"

const seconds = 30
// What every authenticator application understands (RFC 6238's usual values).
const shape = { issuer: "ShareYourSales", algorithm: "SHA1", digits: 6, period: seconds }

/** 160 random bits in base 32, as an application takes them. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

export function sealSecret(userId: string, secret: string): Buffer {
  return seal(secret, `second_factor:${userId}`)
}

export function unsealSecret(userId: string, sealed: Buffer): string {
  return unseal(sealed, `second_factor:${userId}`)
}

/** The address that an application reads from the QR code. */
export function setUpAddress(secret: string, email: string): string {
  return new TOTP({ ...shape, secret, label: email }).toString()
}

/** The 30-second step whose code this is, among the one under way and its two neighbours: clocks differ. */
export function stepOf(secret: string, typed: string, now: Date): bigint | null {
  const token = plainCode(typed)
  // The library compares bytes, and throws on six characters that are more bytes than that.
  if (!/^\d{6}$/.test(token)) return null
  const delta = new TOTP({ ...shape, secret }).validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : BigInt(Math.floor(now.getTime() / 1000 / seconds) + delta)
}

/** As applications show it, in two groups, and as Arabic keyboards write it. */
function plainCode(typed: string): string {
  return latinDigits(typed.normalize("NFKC").replace(/[\s-]/gu, ""))
}
