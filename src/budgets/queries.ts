import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"
import { NotFound } from "#src/errors.ts"
import type { Budget, Spent } from "./budget.ts"

const caps = ["dayCents", "monthCents", "totalCents"] as const

export type PastBudget = Awaited<ReturnType<typeof listBudgets>>[number]

/** The budgets of a program, the one in force first. */
export function listBudgets(db: Db, accountId: string, programId: string) {
  return db
    .selectFrom("programBudgets")
    .innerJoin("auth.users as users", "users.id", "programBudgets.setBy")
    .where("programBudgets.accountId", "=", accountId)
    .where("programBudgets.programId", "=", programId)
    .orderBy("programBudgets.id", "desc")
    .limit(50)
    .select(["programBudgets.id", "programBudgets.setAt", "users.name as setByName", ...caps])
    .execute()
}

/** The budget that counts; none when none was ever set. */
export function findBudget(db: Db, accountId: string, programId: string): Promise<Budget | undefined> {
  return db
    .selectFrom("programBudgets")
    .where("accountId", "=", accountId)
    .where("programId", "=", programId)
    .orderBy("id", "desc")
    .limit(1)
    .select(caps)
    .executeTakeFirst()
}

type NewBudget = Budget & { programId: string; setBy: string; setAt: Date }

export async function insertBudget(trx: Trx, accountId: string, budget: NewBudget) {
  await trx
    .insertInto("programBudgets")
    .values({ accountId, ...budget })
    .execute()
}

/** Waits for every order that is being credited to the program, and holds back those to come. */
export async function lockProgram(trx: Trx, accountId: string, id: string) {
  await trx
    .selectFrom("programs")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .select("id")
    .forUpdate()
    .executeTakeFirstOrThrow(() => new NotFound(`program ${id}`))
}

/** Orders of these programs are credited one after the other from here on; everybody locks in the same order. */
export async function lockSpending(trx: Trx, accountId: string, programIds: string[]) {
  await sql`
    select id from programs where account_id = ${accountId} and id = any(${programIds}::uuid[])
    order by id for no key update`.execute(trx)
}

/** What a program has spent in a day, in the month of that day and ever. */
export async function readSpent(db: Db, accountId: string, programId: string, day: string): Promise<Spent> {
  const { rows } = await sql<Spent>`
    select coalesce(sum(cents) filter (where day = ${day}::date), 0)::bigint as day_cents,
      coalesce(sum(cents) filter (where left(day::text, 7) = left(${day}::text, 7)), 0)::bigint as month_cents,
      coalesce(sum(cents), 0)::bigint as total_cents
    from program_spend where account_id = ${accountId} and program_id = ${programId}`.execute(db)
  return rows[0] ?? { dayCents: 0n, monthCents: 0n, totalCents: 0n }
}

const rowsBesideDays = 200

/** Makes one row of each day where there are many; the programs are locked. */
export async function foldSpend(trx: Trx, accountId: string, programIds: string[]) {
  await sql`
    with long as (
      select program_id from program_spend where account_id = ${accountId} and program_id = any(${programIds}::uuid[])
      group by program_id having count(*) > count(distinct day) + ${rowsBesideDays}
    ), folded as (
      delete from program_spend s using long where s.account_id = ${accountId} and s.program_id = long.program_id
      returning s.program_id, s.day, s.cents
    )
    insert into program_spend (account_id, program_id, day, cents)
    select ${accountId}, program_id, day, sum(cents) from folded group by program_id, day having sum(cents) <> 0`.execute(
    trx,
  )
}

export type DayBounds = { days: string[]; starts: Date[]; ends: Date[] }

/** A commission counts on the day of its order; an award, on the day on which it was given. */
const countedAt = sql<Date>`coalesce(v.placed_at, c.created_at)`

/** The span in which the program's commissions count; null when it has none. */
export async function findPlacedSpan(trx: Trx, accountId: string, programId: string) {
  const span = await trx
    .selectFrom("commissions as c")
    .leftJoin("conversions as v", (join) =>
      join.onRef("v.merchantAccountId", "=", "c.merchantAccountId").onRef("v.id", "=", "c.conversionId"),
    )
    .where("c.merchantAccountId", "=", accountId)
    .where("c.programId", "=", programId)
    .select([sql<Date | null>`min(${countedAt})`.as("first"), sql<Date | null>`max(${countedAt})`.as("last")])
    .executeTakeFirst()
  return span?.first && span.last ? { first: span.first, last: span.last } : null
}

/** Counts what all commissions of a program come to, day by day. */
export async function fillSpend(trx: Trx, accountId: string, programId: string, { days, starts, ends }: DayBounds) {
  await sql`
    insert into program_spend (account_id, program_id, day, cents)
    select ${accountId}, ${programId}, d.day, sum(c.amount_cents - c.reversed_cents)
    from unnest(${days}::date[], ${starts}::timestamptz[], ${ends}::timestamptz[]) as d (day, starts_at, ends_at)
    join (
      select ${countedAt} as at, c.amount_cents, c.reversed_cents from commissions c
      left join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
      where c.merchant_account_id = ${accountId} and c.program_id = ${programId}
    ) c on c.at >= d.starts_at and c.at < d.ends_at
    group by d.day having sum(c.amount_cents - c.reversed_cents) <> 0`.execute(trx)
}

const hold = prepared("hold_program", "select 1 from programs where account_id = $1 and id = $2 for key share")
const count = prepared<{ programId: string }>(
  "count_spend",
  `insert into program_spend (account_id, program_id, day, cents)
   select $1, $2, $3, $4 where exists (select from program_budgets where account_id = $1 and program_id = $2)
   returning program_id`,
)

type Spend = { accountId: string; programId: string; day: string; cents: bigint }

/** Counts what a commission adds, once its conversion holds the program's row; true when the program ever had a budget. */
export async function insertSpend(trx: Trx, { accountId, programId, day, cents }: Spend): Promise<boolean> {
  return (await count(trx, [accountId, programId, day, cents])).length > 0
}

/** The same for a commission that changes: first the program's row is held, so that a first budget being set is seen or waits. */
export async function insertSpendChange(trx: Trx, spend: Spend): Promise<boolean> {
  const [, isCounted] = await Promise.all([hold(trx, [spend.accountId, spend.programId]), insertSpend(trx, spend)])
  return isCounted
}
