import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { lockVerification } from "#src/verifications/queries.ts"

/** The file of an account, which nobody else changes until the transaction ends. */
export async function lockFile(trx: Trx, accountId: string) {
  const file = await lockVerification(trx, accountId)
  if (!file) throw new NotFound(`verification of ${accountId}`)
  return file
}
