import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteChoicesOfLeavers } from "./queries.ts"

export function forgetChoices(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return deleteChoicesOfLeavers(trx, before)
}
