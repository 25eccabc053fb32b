import type { Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { deleteKeysBefore } from "./idempotency-queries.ts"

/** A key that is a day old is free again; its answer need not be kept. */
export async function forgetIdempotencyKeys(trx: Trx, now: Date) {
  await deleteKeysBefore(trx, later(now, -day))
}
