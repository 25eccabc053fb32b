import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { levelOf, type Meter, periodKey } from "./budget.ts"
import { findNamedProgram } from "./mail-queries.ts"
import { insertNotices, type Notice } from "./notice-queries.ts"
import { readMeters } from "./read-meters.ts"

/** The program whose budget it is, and the Casablanca day that is told of. */
type BudgetDay = { accountId: string; programId: string; day: string }

/** Tells, once a period, which caps are near or reached by what is spent. */
export async function tellBudget(trx: Trx, on: BudgetDay) {
  const notices = (await readMeters(trx, on)).flatMap((meter) => {
    const level = levelOf(meter)
    return level ? [{ period: periodKey(meter, on.day), level }] : []
  })
  await tell(trx, on, notices)
}

/** Tells that an order was turned away for these caps. */
export async function tellReached(trx: Trx, on: BudgetDay, meters: readonly Meter[]) {
  const reached = (meter: Meter): Notice => ({ period: periodKey(meter, on.day), level: "reached" })
  await tell(trx, on, meters.map(reached))
}

async function tell(trx: Trx, { accountId, programId }: BudgetDay, notices: Notice[]) {
  if (notices.length === 0) return
  for (const { period, level } of await insertNotices(trx, accountId, programId, notices)) {
    await notify(
      trx,
      {
        ...{ accountId, kind: `budget_${level}`, key: `budget:${programId}:${period}:${level}` },
        params: { program: await findNamedProgram(trx, accountId, programId) },
        path: (locale) => paths.programBudget(locale, programId),
      },
      "none",
    )
    await enqueue(trx, "send-budget-notice", { accountId, programId, period, level })
    if (level === "reached") await enqueue(trx, "announce-budget-reached", { accountId, programId, period })
  }
}
