import type { Trx } from "#db/database.ts"
import { eraseWords } from "./hiding-queries.ts"

/** What an account that has closed wrote of others; its stars still count. */
export function forgetReviewWords(trx: Trx, accountId: string) {
  return eraseWords(trx, accountId)
}
