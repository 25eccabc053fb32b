import { randomUUID } from "node:crypto"
import { createWriteStream } from "node:fs"
import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { pipeline } from "node:stream/promises"
import { openDisk } from "./open-disk.ts"

let opened: ReturnType<typeof openDisk> | undefined

function storage() {
  opened ??= openDisk()
  return opened
}

/** Keeps a file under a key that we made ourselves; a key never comes from a request. */
export async function storeFile(key: string, bytes: Uint8Array) {
  await storage().disk.put(key, bytes)
}

export async function readStoredFile(key: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    // Not its getBytes, which fills an empty file with whatever lies in memory.
    return await buffer(await storage().disk.getStream(key))
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

/** The same for a file too long to hold: written as it is made. */
export async function storeStream(key: string, bytes: Readable) {
  const { disk, isBucket } = storage()
  if (!isBucket) return disk.putStream(key, bytes)
  // A bucket asks for the length first, which is known once the file is made.
  const file = join(tmpdir(), `sys-storing-${randomUUID()}`)
  try {
    await pipeline(bytes, createWriteStream(file, { mode: 0o600 }))
    await disk.copyFromFs(file, key)
  } finally {
    await rm(file, { force: true })
  }
}

/** Opens a file to be sent as it is read; null when it is not there. */
export async function openStoredFile(key: string): Promise<Readable | null> {
  const { disk } = storage()
  return (await disk.exists(key)) ? disk.getStream(key) : null
}

/** Removes a file; one that is already gone is no failure, so that a job may be repeated. */
export async function removeStoredFile(key: string) {
  await storage().disk.delete(key)
}

function isAbsent(error: unknown): boolean {
  const { code, name, cause } = (error ?? {}) as { code?: string; name?: string; cause?: unknown }
  return code === "ENOENT" || name === "NoSuchKey" || (cause !== undefined && isAbsent(cause))
}
