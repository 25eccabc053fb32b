import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteClicksBefore } from "./queries.ts"

/** The figures counted from them stay, since nobody counts days that old again. */
export function forgetClicks(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return deleteClicksBefore(trx, before)
}
