import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { BudgetLevel, BudgetPeriod } from "./budget.ts"

export type Notice = { period: string; level: BudgetLevel }

/** Writes down what is told; returns what was not told before. A period that was told as reached is near no more. */
export async function insertNotices(trx: Trx, accountId: string, programId: string, notices: Notice[]) {
  const { rows } = await sql<Notice>`
    insert into budget_notices (account_id, program_id, period, level)
    select ${accountId}, ${programId}, told.period, told.level
    from unnest(${notices.map(({ period }) => period)}::text[], ${notices.map(({ level }) => level)}::text[])
      as told (period, level)
    where told.level = 'reached' or not exists (
      select from budget_notices n where n.account_id = ${accountId} and n.program_id = ${programId}
        and n.period = told.period and n.level = 'reached')
    on conflict do nothing
    returning period, level`.execute(trx)
  return rows
}

/** Of these periods, those in which an order was turned away or nothing was left. */
export async function listReachedPeriods(db: Db, accountId: string, programId: string, periods: string[]) {
  const rows = await db
    .selectFrom("budgetNotices")
    .where("accountId", "=", accountId)
    .where("programId", "=", programId)
    .where("level", "=", "reached")
    .where("period", "=", sql<string>`any(${periods})`)
    .select("period")
    .execute()
  return new Set(rows.map(({ period }) => period))
}

/** Which of these programs have used up a budget, and the widest period of it; all that influencers learn. */
export async function listReachedBudgets(db: Db, programIds: string[], today: string) {
  const { rows } = await sql<{ programId: string; period: BudgetPeriod }>`
    select program_id, period from reached_budgets(${programIds}::uuid[], ${today}::date)`.execute(db)
  return new Map(rows.map(({ programId, period }) => [programId, period]))
}
