import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { listObstacles } from "./batch-obstacles.ts"
import { lockBatch, updateBatch } from "./batch-queries.ts"
import { contentHash } from "./content-hash.ts"
import { type BatchPayout, listPayouts } from "./payout-queries.ts"
import { requirePayer } from "./require-payer.ts"
import { unsealRib } from "./seal-rib.ts"

type Refusal = "not_checked" | "cancelled" | "changed" | "outdated" | "not_funded"
export type Transfer = Pick<BatchPayout, "id" | "endToEndId" | "payeeName" | "netCents"> & { rib: string }
export type OpenedBatch = { number: number; executionOn: string; madeAt: Date; transfers: Transfer[] }

/** Hands a checked batch over to be written for the bank: what was checked and nothing else, however often it is asked. */
export async function openBatch(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  batchId: string,
  now: Date,
): Promise<Result<OpenedBatch, Refusal>> {
  const { accountId } = actor
  const batch = await lockBatch(trx, accountId, batchId)
  requirePayer(actor, batch.payer)
  if (batch.state === "cancelled") return refused("cancelled")
  if (!batch.contentHash) return refused("not_checked")
  if (batch.payer === "platform" && !batch.fundedAt) return refused("not_funded")
  const payouts = await listPayouts(trx, accountId, batchId)
  if (!contentHash(batch.executionOn, payouts).equals(batch.contentHash)) return refused("changed")
  // Once the bank has the file, it has it: only the first export asks again.
  const isFirst = batch.state === "checked"
  if (isFirst && (await listObstacles(trx, accountId, payouts, casablancaDay(now))).length > 0)
    return refused("outdated")

  if (isFirst) await updateBatch(trx, accountId, batchId, { state: "exported", exportedAt: now })
  await recordAct(trx, actor, "export_payout_batch", batchId, { hash: batch.contentHash.toString("hex") })
  const transfers = payouts.map(({ id, endToEndId, payeeName, netCents, ribSealed }) => {
    return { id, endToEndId, payeeName, netCents, rib: unsealRib(id, ribSealed) }
  })
  return ok({ number: batch.number, executionOn: batch.executionOn, madeAt: batch.madeAt, transfers })
}
