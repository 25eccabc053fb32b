import { type Db, inNoAccount } from "#db/database.ts"
import { announceVersion } from "#src/legal/announce-version.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, version: Jobs["announce-legal-version"]) {
  return inNoAccount(db, (trx) => announceVersion(trx, version))
}
