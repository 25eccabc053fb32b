import type { Db } from "#db/database.ts"
import { type Digest, sendDigest } from "#src/notifications/send-digest.ts"

export function run(db: Db, digest: Digest) {
  return sendDigest(db, digest)
}
