import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import { insertOutsidePayment, type NewOutsidePayment } from "./outside-queries.ts"
import { findPayee } from "./queries.ts"

/** What was paid to a payee elsewhere counts for the year's threshold; what was withheld since is looked over again. */
export async function recordOutsidePayment(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { influencerId, ...payment }: NewOutsidePayment & { influencerId: string },
  now: Date,
): Promise<{ id: string }> {
  const { accountId, userId } = actor
  await findPayee(trx, influencerId, casablancaDay(now))
  const recorded = { ...payment, recordedBy: userId, recordedAt: now }
  const id = await insertOutsidePayment(trx, accountId, influencerId, recorded)
  await enqueue(trx, "correct-withholding", { accountId, influencerId })
  await recordAct(trx, actor, "record_outside_payment", id, {
    paidOn: payment.paidOn,
    amountCents: String(payment.amountCents),
  })
  return { id }
}
