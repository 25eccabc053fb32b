import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { forgetUnappliedTexts } from "./queries.ts"

/** A file that nobody applied names shoppers for nothing; its report, if there is one, stays. */
export function forgetCarrierFiles(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return forgetUnappliedTexts(trx, before)
}
