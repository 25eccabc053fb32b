import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { casablancaDay } from "#src/clock.ts"
import { listPairsOfYear } from "./year-queries.ts"

/** Sends everybody who paid and was paid in the year that ended to have its papers issued, each pair by itself. */
export async function issuePapersOfYear(trx: Trx, now: Date): Promise<number> {
  const year = Number(casablancaDay(now).slice(0, 4)) - 1
  const pairs = await listPairsOfYear(trx, year)
  for (const pair of pairs) await enqueue(trx, "issue-year-papers", { ...pair, year })
  return pairs.length
}
