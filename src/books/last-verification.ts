import type { Db } from "#db/database.ts"
import { findLastVerification, type LedgerVerification } from "./verification-queries.ts"

export type { LedgerVerification } from "./verification-queries.ts"

/** What the last recomputing of the books found; null when there was none yet. */
export function readLastVerification(db: Db): Promise<LedgerVerification | null> {
  return findLastVerification(db)
}
