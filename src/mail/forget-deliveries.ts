import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteDeliveriesBefore } from "./queries.ts"

/** By then no job that could send the same message again is left. */
export function forgetDeliveries(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return deleteDeliveriesBefore(trx, before)
}
