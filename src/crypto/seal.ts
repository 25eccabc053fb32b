import { setting } from "#src/env.ts"
import { decrypt, encrypt } from "./aes-gcm.ts"

const version = 1

/** AES-256-GCM under SEAL_KEY, bound to the row it belongs to; the version comes first. */
export function seal(text: string, row: string): Buffer {
  return Buffer.concat([Buffer.of(version), encrypt(sealKey(), Buffer.from(text), row)])
}

/** Throws when the bytes were sealed for another row, by another key, or changed since. */
export function unseal(sealed: Buffer, row: string): string {
  if (sealed[0] !== version) throw new Error(`sealed by an unknown version ${sealed[0]}`)
  return decrypt(sealKey(), sealed.subarray(1), row).toString("utf8")
}

function sealKey(): Buffer {
  return Buffer.from(setting("SEAL_KEY"), "hex")
}
