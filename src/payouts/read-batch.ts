import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { type ListedProof, listBatchProofs } from "#src/payout-proofs/list-proofs.ts"
import { type Hindered, listObstacles } from "./batch-obstacles.ts"
import { type DeskBatch, findBatch } from "./desk-queries.ts"
import { type BatchPayout, listPayouts } from "./payout-queries.ts"
import { readPayerAccount } from "./read-payer-account.ts"

export type OpenBatchPage = {
  batch: DeskBatch
  payouts: BatchPayout[]
  hindered: Hindered[]
  hasPayerRib: boolean
  proofs: ListedProof[]
}

/** A batch with what it pays, and what hinders it as long as the bank knows nothing of it. */
export async function readBatch(db: Db, accountId: string, id: string, now: Date): Promise<OpenBatchPage> {
  const batch = await findBatch(db, accountId, id)
  const payouts = await listPayouts(db, accountId, id)
  const isOurs = batch.state === "draft" || batch.state === "checked"
  const hindered = isOurs ? await listObstacles(db, accountId, payouts, casablancaDay(now)) : []
  const { rib } = await readPayerAccount(db, accountId)
  const proofs = await listBatchProofs(db, accountId, id)
  return { batch, payouts, hindered, hasPayerRib: rib !== null, proofs }
}
