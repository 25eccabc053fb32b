import type { Db } from "#db/database.ts"
import { findReceived, listPaidCommissions, listWithheld, type PaidCommission, type ReceivedDetail } from "./queries.ts"
import type { ToldAmounts } from "./told-amounts.ts"

export type ReadPayout = { payout: ReceivedDetail; amounts: ToldAmounts; commissions: PaidCommission[] }

/** One payout of an influencer with all that explains it. */
export async function readPayout(db: Db, influencerId: string, id: string): Promise<ReadPayout> {
  const payout = await findReceived(db, influencerId, id)
  const withheld = await listWithheld(db, influencerId, id)
  const { grossCents, vatCents, correctionCents, netCents } = payout
  return {
    payout,
    amounts: {
      ...{ grossCents, vatCents, correctionCents, netCents },
      withheld: withheld.map(({ decisionId, ...line }) => ({ ...line, isDecided: decisionId !== null })),
    },
    commissions: await listPaidCommissions(db, influencerId, id),
  }
}
