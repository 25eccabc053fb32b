import { createDatabase, createPool, type Db, inAccount } from "#db/database.ts"
import { startEnqueueing, stopEnqueueing } from "#jobs/queue.ts"
import { watchLedger } from "#src/books/watch-ledger.ts"
import { casablancaDay } from "#src/clock.ts"
import { lockBatch } from "#src/payouts/batch-queries.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { openBatch } from "#src/payouts/open-batch.ts"
import { findAccountName } from "#src/payouts/payer-account-queries.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas } from "#tests/cast.ts"
import { type Debt, enterDebt } from "./debts.ts"
import type { Stage } from "./stage.ts"

/** A batch of Atlas' that its bank executed, but for one transfer; the books are verified after it. */
export type FailedBatch = { number: number; payee: string; order: string }

export async function enterFailedBatch(stage: Stage, reason: string): Promise<FailedBatch> {
  const debt = await enterDebt(stage)
  const { settings } = stage
  const pools = ["DATABASE_URL", "WORKER_DATABASE_URL"].map((key) => createPool(settings[key] ?? "", 2, "journeys"))
  await startEnqueueing(settings.DATABASE_URL ?? "")
  const [app, worker] = pools.map(createDatabase) as [Db, Db]
  const batch = await payAllButOne(app, debt, reason)
  await watchLedger(worker, () => new Date())
  await stopEnqueueing()
  for (const pool of pools) await pool.end()
  return batch
}

function payAllButOne(app: Db, { checker, payee }: Debt, reason: string): Promise<FailedBatch> {
  const now = new Date()
  const today = casablancaDay(now)
  return inAccount(app, atlas.id, async (trx) => {
    const made = await makeBatch(trx, atlas.owner, { payer: "merchant", executionOn: today, without: [] }, now)
    if (!made.ok) throw new Error(made.reason)
    const { id } = made.value
    await checkBatch(trx, atlas.owner, { batchId: id, hasFreshSecondFactor: true }, now)
    await openBatch(trx, atlas.owner, id, now)
    const payouts = await listPayouts(trx, atlas.id, id)
    const refused = payouts.find(({ payeeName }) => payeeName.includes(payee))
    if (!refused) throw new Error(`${payee} is not in the batch`)
    const executed = payouts
      .filter((payout) => payout !== refused)
      .map(({ endToEndId }) => ({ endToEndId, proof: null }))
    const failed = [{ endToEndId: refused.endToEndId, reason }]
    await settlePayouts(trx, atlas.owner, id, { word: { executedOn: today, executed, failed }, now })
    const name = await findAccountName(trx, refused.influencerAccountId)
    const { number } = await lockBatch(trx, atlas.id, id)
    return { number, payee: name, order: `${checker} ${payee}` }
  })
}
