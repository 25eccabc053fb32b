import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { removeUnapplied } from "./queries.ts"

/** A bank's file that nobody applied has settled nothing: it goes, and may be sent again. */
export function forgetStatements(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return removeUnapplied(trx, before)
}
