import type { Db } from "#db/database.ts"
import type { ExcludedPayee } from "#src/payouts/payout-plan.ts"
import { readPlan } from "#src/payouts/read-plan.ts"
import { sumReceivable } from "./queries.ts"
import { exceeds, type Receivable, type ReceivableLimits } from "./receivable.ts"

/** What a merchant owes; once it is too much or too old, less what its payees themselves keep it from paying. */
export async function readReceivable(
  db: Db,
  accountId: string,
  limits: ReceivableLimits,
  today: string,
): Promise<Receivable> {
  const whole = await sumReceivable(db, accountId, [])
  if (!exceeds(whole, limits, today)) return whole
  const { excluded } = await readPlan(db, accountId, "merchant", today)
  const cannotBePaid = excluded.filter(waitsForPayee).map(({ payee }) => payee.influencerAccountId)
  return cannotBePaid.length === 0 ? whole : sumReceivable(db, accountId, cannotBePaid)
}

/** What no text says to withhold is for the merchant to decide; the rest is not in its hands. */
function waitsForPayee({ reasons }: ExcludedPayee): boolean {
  return reasons.some((reason) => reason !== "no_clear_rule")
}
