import { hash } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { newId } from "#src/crypto/new-id.ts"
import { storeFile } from "#src/storage/storage.ts"
import { insertFile } from "./queries.ts"
import { sealFile } from "./seal-file.ts"
import { storageKey } from "./storage-key.ts"

type Kept = { bytes: Buffer; mediaType: string }

/** Keeps a file of an account, encrypted under a key of its own; rolled back, it leaves a body that nobody can open. */
export async function keepFile(trx: Trx, accountId: string, { bytes, mediaType }: Kept, now: Date) {
  const file = { accountId, id: newId() }
  const { body, ...wrapped } = sealFile(file, bytes)
  const facts = { mediaType, bytes: BigInt(bytes.length), sha256: hash("sha256", bytes, "buffer"), createdAt: now }
  await insertFile(trx, { ...file, ...wrapped, ...facts })
  await storeFile(storageKey(file), body)
  return { id: file.id }
}
