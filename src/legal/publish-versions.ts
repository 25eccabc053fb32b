import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { currentVersion } from "./legal-version.ts"
import { insertVersion, listVersions } from "./queries.ts"
import { legalKinds } from "./sections.ts"

/** Keeps the texts that this program was made with, for good; one that replaces another is announced by mail. */
export async function publishVersions(trx: Trx, now: Date) {
  for (const kind of legalKinds) {
    const version = currentVersion(kind)
    const isNew = await insertVersion(trx, version, now)
    const versions = await listVersions(trx, kind)
    if (isNew && versions.length > 1)
      await enqueue(trx, "announce-legal-version", { kind, hash: version.hash.toString("hex") })
  }
}
