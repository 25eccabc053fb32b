import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { type Columns, isReadable } from "./columns.ts"
import { findImport, updateReading } from "./queries.ts"
import type { Meanings } from "./read-file.ts"

export type Correction = Result<null, "already_applied" | "columns_missing">

/** A person says which column is which, and what the carrier's words mean. */
export async function correctReading(
  trx: Trx,
  actor: Actor,
  importId: string,
  reading: { columns: Columns; meanings: Meanings },
): Promise<Correction> {
  const file = await findImport(trx, actor.accountId, importId)
  if (file.requestedAt) return refused("already_applied")
  if (!isReadable(reading.columns)) return refused("columns_missing")
  await updateReading(trx, actor.accountId, importId, reading)
  return ok(null)
}
