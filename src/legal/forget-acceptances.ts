import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteAcceptancesOfLeavers } from "./queries.ts"

/** Of people who left so long ago that nobody can ask any more what they agreed to. */
export function forgetAcceptances(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return deleteAcceptancesOfLeavers(trx, before)
}
