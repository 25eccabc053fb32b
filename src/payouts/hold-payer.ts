import type { Trx } from "#db/database.ts"
import { lockPayer } from "./batch-queries.ts"
import type { Payer } from "./payer.ts"

/** Until the transaction ends nobody makes, checks or settles a batch of the payer for that merchant. */
export function holdPayer(trx: Trx, accountId: string, payer: Payer): Promise<void> {
  return lockPayer(trx, accountId, payer)
}
