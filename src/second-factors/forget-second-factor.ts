import type { Trx } from "#db/database.ts"
import { deleteSecondFactor } from "./queries.ts"

/** For a person who leaves us. */
export async function forgetSecondFactor(trx: Trx, userId: string) {
  await deleteSecondFactor(trx, userId)
}
