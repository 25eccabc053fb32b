import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { setting } from "#src/env.ts"

const version = 1

/** AES-256-GCM under SEAL_KEY, bound to the row it belongs to: version, 12-byte nonce, 16-byte tag, cipher text. */
export function seal(text: string, row: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", sealKey(), nonce).setAAD(Buffer.from(row))
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed])
}

/** Throws when the bytes were sealed for another row, by another key, or changed since. */
export function unseal(sealed: Buffer, row: string): string {
  if (sealed[0] !== version) throw new Error(`sealed by an unknown version ${sealed[0]}`)
  const decipher = createDecipheriv("aes-256-gcm", sealKey(), sealed.subarray(1, 13)).setAAD(Buffer.from(row))
  decipher.setAuthTag(sealed.subarray(13, 29))
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString("utf8")
}

function sealKey(): Buffer {
  return Buffer.from(setting("SEAL_KEY"), "hex")
}
