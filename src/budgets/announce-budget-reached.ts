import { type Db, inNoAccount } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { casablancaDay } from "#src/clock.ts"
import { isOver } from "./budget.ts"
import { listEnrolledIds } from "./mail-queries.ts"

type Reached = { accountId: string; programId: string; period: string }

/** One message for each enrolled influencer; of a day or a month that is over, late orders make no news. */
export async function announceBudgetReached(db: Db, { accountId, programId, period }: Reached, now: Date) {
  if (isOver(period, casablancaDay(now))) return
  await inNoAccount(db, async (trx) => {
    for (const enrollmentId of await listEnrolledIds(trx, accountId, programId)) {
      await enqueue(trx, "send-budget-reached", { accountId, enrollmentId, period })
    }
  })
}
