import type { Trx } from "#db/database.ts"
import { addDays, casablancaDay, day, later } from "#src/clock.ts"
import { readMissingFacts } from "#src/platform-identity/missing-facts.ts"
import { amountIn } from "../amount-in.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import * as queries from "./overview-queries.ts"
import { recentDays } from "./show-failures.ts"

/** What finance has to do today, each with the way to it. */
export const showOverview = staffRoute("see_money", (request) =>
  request.inAllAccounts((trx) => overviewFacts(trx, request)),
)

export type OverviewFacts = Awaited<ReturnType<typeof overviewFacts>>

async function overviewFacts(trx: Trx, { staff, now }: StaffRequest) {
  const amount = amountIn(staff.language)
  const work: (Question & { found: queries.Work })[] = []
  for (const question of questions) work.push({ ...question, found: await question.ask(trx, now) })
  return {
    work: work.map(({ name, path, isUrgent, found: { count, cents, since } }) => ({
      ...{ name, path, count, isUrgent: isUrgent && count > 0 },
      ...{ amount: cents === null || count === 0 ? null : amount(cents), since: count > 0 ? since : null },
    })),
    missing: await readMissingFacts(trx),
    conflicts: await queries.listConflicts(trx, later(now, -recentDays * day)),
  }
}

type Question = {
  name: string
  path: string
  isUrgent: boolean
  ask: (trx: Trx, now: Date) => Promise<queries.Work>
}

const pages = "/admin/pages"
const ours = `${pages}/batches?payer=platform`

/** Each name has its words under finance.work. */
const questions: Question[] = [
  { name: "to_check", path: `${ours}&state=draft`, isUrgent: true, ask: queries.countToCheck },
  { name: "unfunded", path: `${ours}&state=checked&funded=no`, isUrgent: true, ask: queries.countUnfunded },
  { name: "to_export", path: `${ours}&state=checked&funded=yes`, isUrgent: true, ask: queries.countToExport },
  {
    ...{ name: "untold", path: `${pages}/batches?state=exported`, isUrgent: true },
    ask: (trx, now) => queries.countUntold(trx, addDays(casablancaDay(now), -2)),
  },
  {
    ...{ name: "failures", path: `${pages}/failures`, isUrgent: true },
    ask: (trx, now) => queries.countFailures(trx, later(now, -recentDays * day)),
  },
  { name: "credits", path: `${pages}/platform_payouts`, isUrgent: false, ask: queries.countCredits },
  { name: "fee_bills", path: `${pages}/fee_bills`, isUrgent: false, ask: queries.countUnpaidBills },
  {
    ...{ name: "warned", path: `${pages}/receivables?limit=yes`, isUrgent: false },
    ask: (trx) => queries.countLimited(trx, "warned"),
  },
  {
    ...{ name: "paused", path: `${pages}/receivables?limit=yes`, isUrgent: true },
    ask: (trx) => queries.countLimited(trx, "paused"),
  },
  { name: "holds", path: `${pages}/holds`, isUrgent: false, ask: queries.countHolds },
]
