import type { Db } from "#db/database.ts"
import { type ForeseenPayout, type ForeseenPayouts, foreseePayouts } from "#src/payouts/foresee-payouts.ts"
import type { Exclusion } from "#src/payouts/payout-plan.ts"
import { rulesFor } from "#src/withholding/rules-for.ts"
import { type KnownRule, rulesOn } from "#src/withholding/rules-on.ts"
import { type HeldCommission, listHeld } from "./queries.ts"

const ofTheAccount: Exclusion[] = ["not_verified", "no_rib", "suspended", "no_tax_status"]

export type MoneyPage = {
  foreseen: ForeseenPayouts
  /** What stands in the way of every payout, whoever pays. */
  common: Exclusion[]
  held: HeldCommission[]
  rulesOf: (foreseen: ForeseenPayout) => KnownRule[]
}

/** Everything that an influencer is owed, has been paid, and will be paid. */
export async function readMoney(db: Db, influencerId: string, now: Date): Promise<MoneyPage> {
  const foreseen = await foreseePayouts(db, influencerId, now)
  const rules = await rulesOn(db, foreseen.today)
  const { status } = foreseen
  const met = new Set(foreseen.payers.flatMap(({ obstacles }) => obstacles))
  return {
    foreseen,
    common: ofTheAccount.filter((obstacle) => met.has(obstacle)),
    held: await listHeld(db, influencerId),
    rulesOf: ({ payer }) => (status ? rulesFor(rules, { status, payer }) : []),
  }
}
