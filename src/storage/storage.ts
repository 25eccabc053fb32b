import type { Readable } from "node:stream"
import { Disk, errors } from "flydrive"
import { FSDriver } from "flydrive/drivers/fs"
import { setting } from "#src/env.ts"

let opened: Disk | undefined

function disk(): Disk {
  opened ??= new Disk(new FSDriver({ location: setting("STORAGE_DIR"), visibility: "private" }))
  return opened
}

/** Keeps a file under a key that we made ourselves; a key never comes from a request. */
export async function storeFile(key: string, bytes: Uint8Array) {
  await disk().put(key, bytes)
}

export async function readStoredFile(key: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return (await disk().getBytes(key)) as Uint8Array<ArrayBuffer>
  } catch (error) {
    if (error instanceof errors.E_CANNOT_READ_FILE && isAbsent(error.cause)) return null
    throw error
  }
}

/** The same for a file too long to hold: written as it is made. */
export async function storeStream(key: string, bytes: Readable) {
  await disk().putStream(key, bytes)
}

/** Opens a file to be sent as it is read; null when it is not there. */
export async function openStoredFile(key: string): Promise<Readable | null> {
  return (await disk().exists(key)) ? disk().getStream(key) : null
}

/** Removes a file; one that is already gone is no failure, so that a job may be repeated. */
export async function removeStoredFile(key: string) {
  await disk().delete(key)
}

function isAbsent(cause: unknown): boolean {
  return (cause as { code?: string } | undefined)?.code === "ENOENT"
}
