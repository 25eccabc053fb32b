import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { type BudgetLevel, dayIn, periodOf } from "./budget.ts"
import { budgetNoticeMail } from "./budget-mails.ts"
import { findNamedProgram, listReaders } from "./mail-queries.ts"
import { readMeters } from "./read-meters.ts"

type Notice = { accountId: string; programId: string; period: string; level: BudgetLevel }

/** Tells a merchant that a cap is near or reached; nothing when it was lifted meanwhile. */
export async function sendBudgetNotice(db: Db, { accountId, programId, period, level }: Notice) {
  const day = dayIn(period, casablancaDay(new Date()))
  const meters = await readMeters(db, { accountId, programId, day })
  const meter = meters.find((one) => one.period === periodOf(period))
  if (!meter) return

  const program = await findNamedProgram(db, accountId, programId)
  const news = { programId, program, key: period, level, meter }
  for (const reader of await listReaders(db, accountId)) await deliverMail(db, budgetNoticeMail(news, reader))
}
