import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { addDays, casablancaDay, startOfCasablancaDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { type Budget, isSameBudget, noBudget } from "./budget.ts"
import { type DayBounds, fillSpend, findBudget, findPlacedSpan, insertBudget, lockProgram } from "./queries.ts"
import { tellBudget } from "./tell-budget.ts"

type BudgetChange = { programId: string; budget: Budget }

/** Caps what a program may earn its influencers; with the first budget everything earned until then is counted. */
export async function setBudget(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { programId, budget }: BudgetChange,
  now: Date,
): Promise<Result<null, "budget_unchanged">> {
  const { accountId, userId } = actor
  await lockProgram(trx, accountId, programId)
  const before = await findBudget(trx, accountId, programId)
  if (isSameBudget(before ?? noBudget, budget)) return refused("budget_unchanged")

  await insertBudget(trx, accountId, { ...budget, programId, setBy: userId, setAt: now })
  if (!before) await countEverything(trx, accountId, programId)
  await recordAct(trx, actor, "set_budget", programId, inText(budget))
  await tellBudget(trx, { accountId, programId, day: casablancaDay(now) })
  return ok(null)
}

async function countEverything(trx: Trx, accountId: string, programId: string) {
  const span = await findPlacedSpan(trx, accountId, programId)
  if (span) await fillSpend(trx, accountId, programId, daysOf(span))
}

function daysOf({ first, last }: { first: Date; last: Date }): DayBounds {
  const days: string[] = []
  for (let day = casablancaDay(first); day <= casablancaDay(last); day = addDays(day, 1)) days.push(day)
  const starts = days.map(startOfCasablancaDay)
  return { days, starts, ends: days.map((day) => startOfCasablancaDay(addDays(day, 1))) }
}

function inText({ dayCents, monthCents, totalCents }: Budget) {
  return { day: text(dayCents), month: text(monthCents), total: text(totalCents) }
}

function text(cents: bigint | null): string | null {
  return cents === null ? null : cents.toString()
}
