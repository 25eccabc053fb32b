import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteLinesBefore, deleteLinesOf } from "./forget-queries.ts"

export function forgetNotifications(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return deleteLinesBefore(trx, before)
}

/** What somebody who leaves was told, and what they wanted to be told. */
export async function forgetWhatWasTold(trx: Trx, userId: string) {
  await deleteLinesOf(trx, userId)
}
