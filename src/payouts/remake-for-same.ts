import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { casablancaDay, daysBetween } from "#src/clock.ts"
import type { Payer } from "./payer.ts"
import { listPayouts } from "./payout-queries.ts"
import { readPlan } from "./read-plan.ts"
import { remakeBatch } from "./remake-batch.ts"

type Batch = { id: string; executionOn: string; payer: string }

/** Makes a batch again for the payees it had: whom the payer had left out, or who came to be due since, waits for another. */
export async function remakeForSame(trx: Trx, actor: Actor & { kind: "member" | "staff" }, batch: Batch, now: Date) {
  const today = casablancaDay(now)
  const executionOn = daysBetween(today, batch.executionOn) < 0 ? today : batch.executionOn
  const payouts = await listPayouts(trx, actor.accountId, batch.id)
  const had = new Set(payouts.map(({ influencerAccountId }) => influencerAccountId))
  const { payable } = await readPlan(trx, actor.accountId, batch.payer as Payer, executionOn)
  const others = payable.map(({ payee }) => payee.influencerAccountId).filter((id) => !had.has(id))
  return remakeBatch(trx, actor, { batchId: batch.id, executionOn, without: others }, now)
}
