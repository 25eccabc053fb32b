import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteVisitorsBefore } from "./queries.ts"

/** Who was seen on a link decides nothing once the day is over; yesterday stays for clicks that were sent around midnight. */
export function forgetVisitors(trx: Trx, { beforeDay }: Cutoff): Promise<bigint> {
  return deleteVisitorsBefore(trx, beforeDay)
}
