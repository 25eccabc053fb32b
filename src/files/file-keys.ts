import { setting } from "#src/env.ts"

export type FileKey = { version: number; key: Buffer }

/** The keys that wrap the files' own, of FILE_KEYS ("2:<64 hex>,1:<64 hex>"): the first is the current one. */
export function readFileKeys(text: string): FileKey[] {
  const keys = text.split(",").map(readFileKey)
  if (new Set(keys.map(({ version }) => version)).size < keys.length)
    throw new Error("FILE_KEYS names a version more than once")
  return keys
}

export function currentFileKey(): FileKey {
  const [current] = readFileKeys(setting("FILE_KEYS"))
  if (!current) throw new Error("FILE_KEYS has no key")
  return current
}

/** Throws for a version that was taken out of FILE_KEYS while files still needed it. */
export function fileKeyOf(version: number): Buffer {
  const found = readFileKeys(setting("FILE_KEYS")).find((one) => one.version === version)
  if (!found) throw new Error(`FILE_KEYS has no key of version ${version}`)
  return found.key
}

function readFileKey(entry: string): FileKey {
  const [, version, key] = /^\s*([1-9]\d{0,8}):([0-9a-f]{64})\s*$/i.exec(entry) ?? []
  // The entry itself is a secret: it stays out of the message.
  if (!version || !key) throw new Error("FILE_KEYS is not a list of version:64 hexadecimal digits, like 2:…,1:…")
  return { version: Number(version), key: Buffer.from(key, "hex") }
}
