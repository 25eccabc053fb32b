import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { casablancaDay, startOfCasablancaDay } from "#src/clock.ts"
import { firstMonth, monthOf } from "./fee-month.ts"
import { listFeeRates, listMoved } from "./queries.ts"

/** Has everybody billed whose commissions have moved while there was a fee, each by itself. */
export async function billEverybody(trx: Trx, now: Date): Promise<number> {
  const thisMonth = monthOf(casablancaDay(now))
  const since = await firstFeeDay(trx, firstMonth(thisMonth))
  if (since === null || since >= thisMonth) return 0
  const moved = await listMoved(trx, { since: startOfCasablancaDay(since), until: startOfCasablancaDay(thisMonth) })
  for (const accountId of moved) await enqueue(trx, "bill-account-fees", { accountId })
  return moved.length
}

async function firstFeeDay(trx: Trx, earliest: string): Promise<string | null> {
  const rates = await listFeeRates(trx)
  const before = rates.filter(({ validFrom }) => validFrom <= earliest).at(-1)
  if (before && before.value > 0n) return earliest
  return rates.find(({ validFrom, value }) => validFrom > earliest && value > 0n)?.validFrom ?? null
}
