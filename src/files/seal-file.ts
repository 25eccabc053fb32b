import { randomBytes } from "node:crypto"
import { decrypt, encrypt } from "#src/crypto/aes-gcm.ts"
import { currentFileKey, fileKeyOf } from "./file-keys.ts"

/** Which file a body or a key belongs to: neither opens for another. */
export type FileId = { accountId: string; id: string }
export type WrappedKey = { keyVersion: number; wrappedKey: Buffer }

/** Encrypts a body under a key of its own, and that key under the current file key. */
export function sealFile(file: FileId, bytes: Uint8Array): WrappedKey & { body: Buffer } {
  const key = randomBytes(32)
  return { body: encrypt(key, bytes, bodyOf(file)), ...wrap(file, key) }
}

/** Throws when body or key are another file's, were changed, or were cut short. */
export function openSealed(file: FileId, wrapped: WrappedKey, body: Uint8Array): Buffer {
  return decrypt(unwrap(file, wrapped), body, bodyOf(file))
}

/** The same key under the current file key; the body stays as it is. */
export function rewrap(file: FileId, wrapped: WrappedKey): WrappedKey {
  return wrap(file, unwrap(file, wrapped))
}

function wrap(file: FileId, key: Buffer): WrappedKey {
  const current = currentFileKey()
  return { keyVersion: current.version, wrappedKey: encrypt(current.key, key, keyOf(file, current.version)) }
}

function unwrap(file: FileId, { keyVersion, wrappedKey }: WrappedKey): Buffer {
  return decrypt(fileKeyOf(keyVersion), wrappedKey, keyOf(file, keyVersion))
}

function bodyOf({ accountId, id }: FileId): string {
  return `file:${accountId}/${id}`
}

function keyOf({ accountId, id }: FileId, version: number): string {
  return `file-key:${version}:${accountId}/${id}`
}
