import { createDatabase, createPool, inAccount, type Trx } from "#db/database.ts"
import { startEnqueueing } from "#jobs/queue.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { openBatch } from "#src/payouts/open-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas, now } from "#tests/cast.ts"

// A process of its own, so that the test can kill it anywhere: it goes on from whatever it finds, until nothing is left to pay.
const db = createDatabase(createPool(process.env.DATABASE_URL ?? "", 1, "paying"))
const act = <T>(work: (trx: Trx) => Promise<T>) => inAccount(db, atlas.id, work)
const order = { payer: "merchant" as const, executionOn: "2026-11-23", without: [] }

await startEnqueueing(process.env.DATABASE_URL ?? "")
process.send?.("ready")
for (;;) {
  const batch = await act((trx) =>
    trx
      .selectFrom("payoutBatches")
      .where("state", "in", ["draft", "checked", "exported"])
      .select(["id", "state"])
      .executeTakeFirst(),
  )
  if (batch) await goOn(batch)
  else if (!(await act((trx) => makeBatch(trx, atlas.owner, order, now))).ok) break
}
process.exit(0)

async function goOn({ id: batchId, state }: { id: string; state: string }) {
  if (state === "draft")
    await act((trx) => checkBatch(trx, atlas.manager, { batchId, hasFreshSecondFactor: false }, now))
  else if (state === "checked") await act((trx) => openBatch(trx, atlas.owner, batchId, now))
  else await settleSome(batchId)
}

/** The bank's word comes in pieces of seven, and refuses one in ten. */
async function settleSome(batchId: string) {
  const payouts = await act((trx) => listPayouts(trx, atlas.id, batchId))
  const told = payouts.flatMap(({ endToEndId, state }, nth) => (state === "planned" ? [{ endToEndId, nth }] : []))
  const piece = told.slice(0, 7)
  const executed = piece.filter(({ nth }) => nth % 10 !== 3).map(({ endToEndId }) => ({ endToEndId, proof: "relevé" }))
  const failed = piece.filter(({ nth }) => nth % 10 === 3).map(({ endToEndId }) => ({ endToEndId, reason: "AC04" }))
  const word = { executedOn: order.executionOn, executed, failed }
  await act((trx) => settlePayouts(trx, atlas.owner, batchId, { word, now }))
}
