import type { Actor } from "#src/accounts/actor.ts"
import { casablancaDay, hour, later } from "#src/clock.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { type BatchPayout, listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { writeTransferFile } from "#src/payouts/write-transfer-file.ts"
import type { Owner } from "../open-accounts.ts"
import type { Stage } from "../stage.ts"
import { must } from "../trust/scene.ts"

export type Payer = { stage: Stage; maker: Owner; checker: Actor & { kind: "member" } }
export type Sent = { batchId: string; payouts: BatchPayout[] }

/** One makes the batch in the morning, the other checks it and sends it to the bank; null where nobody can be paid. */
export async function sendBatch(
  { stage, maker, checker }: Payer,
  at: Date,
  format: "csv" | "pain001",
): Promise<Sent | null> {
  const order = { payer: "merchant" as const, executionOn: casablancaDay(at), without: [] }
  const made = await stage.act(maker, (trx) => makeBatch(trx, maker, order, at))
  if (!made.ok) return null
  const batchId = made.value.id
  const checkedAt = later(at, hour)
  const sentAt = later(at, 1.5 * hour)
  return stage.act(maker, async (trx) => {
    must(await checkBatch(trx, checker, { batchId, hasFreshSecondFactor: false }, checkedAt), "check")
    must(await writeTransferFile(trx, checker, { batchId, format }, sentAt), "transfer file")
    return { batchId, payouts: await listPayouts(trx, maker.accountId, batchId) }
  })
}

type Outcome = { proof: string; refused: { accountId: string; reason: string } | null }

/** What the bank did with it, told by hand. */
export async function tellOutcome({ stage, checker }: Payer, sent: Sent, { proof, refused }: Outcome, now: Date) {
  const isRefused = ({ influencerAccountId }: BatchPayout) => influencerAccountId === refused?.accountId
  const word = {
    executedOn: casablancaDay(now),
    executed: sent.payouts.filter((one) => !isRefused(one)).map(({ endToEndId }) => ({ endToEndId, proof })),
    failed: sent.payouts.filter(isRefused).map(({ endToEndId }) => ({ endToEndId, reason: refused?.reason ?? "" })),
  }
  await stage.act(checker, async (trx) => {
    must(await settlePayouts(trx, checker, sent.batchId, { word, now }), "outcome")
  })
}
