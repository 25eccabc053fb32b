import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import { contractInForce } from "#src/payer-contracts/contract-in-force.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { listObstacles } from "./batch-obstacles.ts"
import { lockBatch, updateBatch } from "./batch-queries.ts"
import { contentHash } from "./content-hash.ts"
import { invoiceBatch } from "./invoice-batch.ts"
import { listPayouts } from "./payout-queries.ts"
import { requirePayer } from "./require-payer.ts"

type Refusal = "not_a_draft" | "own_batch" | "outdated" | "no_contract"
type Check = { batchId: string; hasFreshSecondFactor: boolean }

/** The second pair of eyes: another member, or the same one with a fresh second factor. What was checked is frozen by its hash. */
export async function checkBatch(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  { batchId, hasFreshSecondFactor }: Check,
  now: Date,
): Promise<Result<null, Refusal>> {
  const batch = await lockBatch(trx, actor.accountId, batchId)
  requirePayer(actor, batch.payer)
  if (batch.state !== "draft") return refused("not_a_draft")
  const isOwn = batch.madeBy === actor.userId
  if (isOwn && !hasFreshSecondFactor) return refused("own_batch")

  const payouts = await listPayouts(trx, actor.accountId, batchId)
  const obstacles = await listObstacles(trx, actor.accountId, payouts, casablancaDay(now))
  if (obstacles.length > 0) return refused("outdated")
  const contract = await contractInForce(trx, actor.accountId)
  if (batch.payer === "platform" && !contract) return refused("no_contract")

  const hash = contentHash(batch.executionOn, payouts)
  const checkedHow = isOwn ? "second_factor" : "other_person"
  const check = { checkedBy: actor.userId, checkedAt: now, checkedHow, contentHash: hash } as const
  await updateBatch(trx, actor.accountId, batchId, { state: "checked", ...check })
  const { number } = batch
  if (batch.payer === "platform" && contract)
    await invoiceBatch(trx, actor, { batchId, number, contractId: contract.id, payouts }, now)
  await recordAct(trx, actor, "check_payout_batch", batchId, { hash: hash.toString("hex"), how: checkedHow })
  return ok(null)
}
