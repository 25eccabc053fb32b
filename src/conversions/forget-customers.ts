import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteCustomersBefore } from "./customer-queries.ts"

/** A touch older than the longest window credits nobody any more. */
export function forgetCustomers(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return deleteCustomersBefore(trx, before)
}
