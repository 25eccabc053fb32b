import type { Trx } from "#db/database.ts"
import { listEnrolled } from "./queries.ts"
import { tellEnrolled } from "./tell-receivable.ts"

/** One mail for each enrolled influencer, of a pause of which they were told. */
export async function announceReceivableEnd(trx: Trx, accountId: string, pauseId: string) {
  for (const influencerId of await listEnrolled(trx, accountId))
    await tellEnrolled(trx, { accountId, pauseId, influencerId, moment: "ended" })
}
