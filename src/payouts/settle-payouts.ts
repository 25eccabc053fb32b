import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { recordMoneyChange } from "#src/figures/record-change.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockBatch, updateBatch } from "./batch-queries.ts"
import { moveLines } from "./move-queries.ts"
import { type BatchPayout, endPayouts, lockPlanned } from "./payout-queries.ts"
import { settlementPostings } from "./settlement.ts"
import { insertSettlements } from "./settlement-queries.ts"

/** What the bank says of transfers, by their end-to-end references. */
export type BankWord = {
  /** The day on which the bank paid, in Casablanca; it decides the fiscal year. */
  executedOn: string
  executed: { endToEndId: string; proof: string }[]
  failed: { endToEndId: string; reason: string }[]
}
export type Settled = { executed: string[]; failed: string[]; unknown: string[]; already: string[] }

/** Records what the bank has done with a batch, in part or whole; told twice, it changes nothing. */
export async function settlePayouts(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  batchId: string,
  { word, now }: { word: BankWord; now: Date },
): Promise<Result<Settled, "not_checked">> {
  const { accountId } = actor
  const batch = await lockBatch(trx, accountId, batchId)
  if (!["checked", "exported", "executed"].includes(batch.state)) return refused("not_checked")
  const payouts = await lockPlanned(trx, accountId, batchId)
  const byReference = new Map(payouts.map((payout) => [payout.endToEndId, payout]))
  const told = [...word.executed, ...word.failed].map(({ endToEndId }) => endToEndId)
  const waiting = (endToEndId: string) => byReference.get(endToEndId)?.state === "planned"

  const executed = await execute(trx, accountId, payouts, { word, now })
  const failed = await fail(trx, accountId, payouts, { word, now })
  const left = payouts.filter(({ state, endToEndId }) => state === "planned" && !told.includes(endToEndId))
  if (left.length === 0 && batch.state !== "executed")
    await updateBatch(trx, accountId, batchId, { state: "executed", executedAt: now })
  await recordAct(trx, actor, "settle_payouts", batchId, { executed: executed.length, failed: failed.length })
  return ok({
    ...{ executed, failed },
    unknown: told.filter((endToEndId) => !byReference.has(endToEndId)),
    already: told.filter((endToEndId) => byReference.has(endToEndId) && !waiting(endToEndId)),
  })
}

type Telling = { word: BankWord; now: Date }

async function execute(trx: Trx, accountId: string, payouts: BatchPayout[], { word, now }: Telling): Promise<string[]> {
  const proofs = new Map(word.executed.map(({ endToEndId, proof }) => [endToEndId, proof]))
  const chosen = payouts.filter(({ state, endToEndId }) => state === "planned" && proofs.has(endToEndId))
  const ids = chosen.map(({ id }) => id)
  await moveLines(trx, accountId, { ids, move: "executed", now })
  await insertSettlements(
    trx,
    accountId,
    chosen.map((payout) => ({ payout, postings: settlementPostings(payout) })),
    now,
  )
  for (const payout of chosen) {
    const { grossCents, influencerAccountId } = payout
    const moved = [
      { account: "in_payout", amountCents: -grossCents },
      { account: "paid", amountCents: grossCents },
    ] as const
    await recordMoneyChange(trx, { accountId, influencerAccountId }, moved, now)
    const proof = proofs.get(payout.endToEndId) ?? ""
    await endPayouts(trx, accountId, [payout.id], {
      state: "executed",
      executedOn: word.executedOn,
      proof,
      settledAt: now,
    })
  }
  return ids
}

async function fail(trx: Trx, accountId: string, payouts: BatchPayout[], { word, now }: Telling): Promise<string[]> {
  const reasons = new Map(word.failed.map(({ endToEndId, reason }) => [endToEndId, reason]))
  const executed = new Set(word.executed.map(({ endToEndId }) => endToEndId))
  const chosen = payouts.filter(
    ({ state, endToEndId }) => state === "planned" && reasons.has(endToEndId) && !executed.has(endToEndId),
  )
  const ids = chosen.map(({ id }) => id)
  await moveLines(trx, accountId, { ids, move: "failed", now })
  for (const { id, endToEndId } of chosen) {
    const failureReason = reasons.get(endToEndId) ?? ""
    await endPayouts(trx, accountId, [id], { state: "failed", failureReason, settledAt: now })
  }
  return ids
}
