import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteKeysBefore } from "./idempotency-queries.ts"

/** A key that is a day old is free again; its answer need not be kept. */
export function forgetIdempotencyKeys(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return deleteKeysBefore(trx, before)
}
