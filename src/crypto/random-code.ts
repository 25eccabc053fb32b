import { randomBytes, randomInt } from "node:crypto"

// No 0/O, 1/I/L: these codes are read aloud and copied from a screen.
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

export function randomCode(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("")
}

/** 256 random bits for a secret address or key. */
export function randomSecret(): string {
  return randomBytes(32).toString("base64url")
}
