import type { Db } from "#db/database.ts"
import { readPayerCredit } from "./credit-queries.ts"
import { listDueLines } from "./due-queries.ts"
import { listBatchesOfMerchant, type PlatformBatchSummary } from "./platform-batch-queries.ts"

export type PlatformStanding = {
  /** Due to influencers and in no batch yet. */
  owedCents: bigint
  /** The merchant's money that the platform holds for no payout. */
  creditCents: bigint
  batches: PlatformBatchSummary[]
}

/** What the platform pays, asks for and holds for one merchant. */
export async function readPlatformStanding(db: Db, accountId: string): Promise<PlatformStanding> {
  const due = await listDueLines(db, accountId, "platform")
  return {
    owedCents: due.reduce((sum, { amountCents }) => sum + amountCents, 0n),
    creditCents: await readPayerCredit(db, accountId),
    batches: await listBatchesOfMerchant(db, accountId),
  }
}
