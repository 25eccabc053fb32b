import type { Db } from "#db/database.ts"
import { scanDocument } from "#src/documents/scan-document.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, documentId }: Jobs["scan-document"]) {
  return scanDocument(db, accountId, documentId, new Date())
}
