import type { Db } from "#db/database.ts"
import { pausedMerchants } from "#src/receivables/paused-merchants.ts"
import { listReputations } from "./queries.ts"
import type { Reputation } from "./reputation.ts"

/** What an influencer should know of a merchant before promoting it. */
export type MerchantStanding = { reputation: Reputation | undefined; pausedSince: Date | undefined }

export async function readMerchantStandings(db: Db, accountIds: readonly string[]) {
  const ids = [...new Set(accountIds)]
  const reputations = await listReputations(db, ids)
  const paused = await pausedMerchants(db, ids)
  return new Map<string, MerchantStanding>(
    ids.map((id) => [id, { reputation: reputations.get(id), pausedSince: paused.get(id) }]),
  )
}
