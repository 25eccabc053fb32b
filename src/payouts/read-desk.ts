import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { findDraft } from "./batch-queries.ts"
import { type BatchSummary, batchesAtOnce, listBatches } from "./desk-queries.ts"
import type { PayoutPlan } from "./payout-plan.ts"
import { readPlan } from "./read-plan.ts"
import { type PlatformStanding, readPlatformStanding } from "./read-platform-standing.ts"

export type PayoutDesk = {
  today: string
  plan: PayoutPlan
  draftId: string | null
  batches: BatchSummary[]
  isFirstPage: boolean
  olderThan: number | null
  platform: PlatformStanding
}

/** What a merchant owes today, to whom, who cannot be paid and why, and the batches made so far. */
export async function readDesk(db: Db, accountId: string, below: number | null, now: Date): Promise<PayoutDesk> {
  const today = casablancaDay(now)
  const { payable, excluded } = await readPlan(db, accountId, "merchant", today)
  const draft = await findDraft(db, accountId, "merchant")
  const found = await listBatches(db, accountId, below)
  const batches = found.slice(0, batchesAtOnce)
  return {
    today,
    plan: { payable, excluded: excluded.filter(({ grossCents }) => grossCents !== 0n) },
    draftId: draft?.id ?? null,
    batches,
    platform: await readPlatformStanding(db, accountId),
    isFirstPage: below === null,
    olderThan: found.length > batchesAtOnce ? (batches.at(-1)?.number ?? null) : null,
  }
}
