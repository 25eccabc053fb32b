import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { commissionAmount } from "#src/commissions/commission-amount.ts"
import { bindingRules, type RewardTerms } from "#src/commissions/reward-terms.ts"
import type { EarningOrder } from "#src/commissions/settle-commission.ts"
import { metersExceededBy } from "./budget.ts"
import { readMeters } from "./read-meters.ts"
import { tellReached } from "./tell-budget.ts"

type Offer = { programId: string; terms: RewardTerms }

/** Whether what the order would earn stays within the program's caps, whose spending is locked; one turned away is told of. */
export async function fitsBudget(trx: Trx, order: EarningOrder, { programId, terms }: Offer): Promise<boolean> {
  const { accountId, lines, discountCents, placedAt } = order
  const on = { accountId, programId, day: casablancaDay(placedAt) }
  const cents = commissionAmount({ lines, discountCents, rules: bindingRules(terms) })
  const exceeded = metersExceededBy(await readMeters(trx, on), cents)
  await tellReached(trx, on, exceeded)
  return exceeded.length === 0
}
