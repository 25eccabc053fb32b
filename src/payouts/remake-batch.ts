import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findDraft, lockBatch } from "./batch-queries.ts"
import { cancelBatch } from "./cancel-batch.ts"
import { type Hindrance, hindranceOf } from "./hindrance-of.ts"
import { makeBatch } from "./make-batch.ts"

type Refusal = Hindrance | "already_cancelled" | "already_executed" | "already_exported" | "draft_exists"
export type Remaking = { batchId: string; executionOn: string; without: string[] }

/** Makes a batch again by what is due today, of which the bank knows nothing yet; null when nothing is due any longer. */
export async function remakeBatch(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  { batchId, executionOn, without }: Remaking,
  now: Date,
): Promise<Result<{ id: string } | null, Refusal>> {
  const batch = await lockBatch(trx, actor.accountId, batchId)
  const draft = await findDraft(trx, actor.accountId, batch.payer)
  if (batch.exportedAt) return refused("already_exported")
  if (draft && draft.id !== batchId) return refused("draft_exists")
  const hindrance = await hindranceOf(trx, actor.accountId, batch.payer)
  if (hindrance) return refused(hindrance)
  const cancelled = await cancelBatch(trx, actor, batchId, now)
  if (!cancelled.ok) return cancelled

  const made = await makeBatch(trx, actor, { payer: batch.payer, executionOn, without }, now)
  return made.ok ? made : ok(null)
}
