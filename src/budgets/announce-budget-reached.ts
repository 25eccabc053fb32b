import { type Db, inNoAccount, type Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { casablancaDay } from "#src/clock.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { isOver } from "./budget.ts"
import { findPlace, listEnrolledIds } from "./mail-queries.ts"

type Reached = { accountId: string; programId: string; period: string }

/** One message for each enrolled influencer; of a day or a month that is over, late orders make no news. */
export async function announceBudgetReached(db: Db, { accountId, programId, period }: Reached, now: Date) {
  if (isOver(period, casablancaDay(now))) return
  await inNoAccount(db, async (trx) => {
    for (const enrollmentId of await listEnrolledIds(trx, accountId, programId)) {
      await tellExhausted(trx, { accountId, enrollmentId, period })
      await enqueue(trx, "send-budget-reached", { accountId, enrollmentId, period })
    }
  })
}

type Told = { accountId: string; enrollmentId: string; period: string }

async function tellExhausted(trx: Trx, { accountId, enrollmentId, period }: Told) {
  const { influencerAccountId, programId, slug, merchantName, nameFr, nameAr } = await findPlace(
    trx,
    accountId,
    enrollmentId,
  )
  await notify(
    trx,
    {
      ...{ accountId: influencerAccountId, kind: "budget_exhausted", key: `budget:${programId}:${period}` },
      params: { merchant: merchantName, program: { nameFr, nameAr } },
      path: (locale) => paths.discoverProgram(locale, slug),
    },
    "none",
  )
}
