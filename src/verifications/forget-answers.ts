import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteAnswersOf, listAnsweringClosed } from "./answer-retention-queries.ts"

/** What accounts that have long been closed had declared. */
export async function forgetAnswers(trx: Trx, { before }: Cutoff): Promise<bigint> {
  let forgotten = 0n
  for (const accountId of await listAnsweringClosed(trx, before)) forgotten += await deleteAnswersOf(trx, accountId)
  return forgotten
}

/** At once, for an account that closes and owes nobody a proof. */
export function forgetAnswersOf(trx: Trx, accountId: string): Promise<bigint> {
  return deleteAnswersOf(trx, accountId)
}
