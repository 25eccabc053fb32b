import type { Db } from "#db/database.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { budgetReachedMail } from "./budget-mails.ts"
import { findPlace, listReaders } from "./mail-queries.ts"

type Reached = { accountId: string; enrollmentId: string; period: string }

/** Tells an enrolled influencer that new orders of a program earn nothing for the time being; amounts stay the merchant's. */
export async function sendBudgetReached(db: Db, { accountId, enrollmentId, period }: Reached) {
  const place = await findPlace(db, accountId, enrollmentId)
  for (const reader of await listReaders(db, place.influencerAccountId)) {
    await deliverMail(db, budgetReachedMail({ ...place, key: period }, reader))
  }
}
