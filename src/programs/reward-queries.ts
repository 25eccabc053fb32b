import { type SqlBool, sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { NotFound } from "#src/errors.ts"
import type { Schedule } from "./standing-rewards.ts"

type Announced = { announcedAt: Date; effectiveAt: Date; rules: RewardRule[]; enrollmentId?: string }

export async function insertSchedule(trx: Trx, accountId: string, programId: string, schedule: Announced) {
  const { announcedAt, effectiveAt, rules, enrollmentId } = schedule
  const { id } = await trx
    .insertInto("rewardSchedules")
    .values({ accountId, programId, announcedAt, effectiveAt, enrollmentId: enrollmentId ?? null })
    .returning("id")
    .executeTakeFirstOrThrow()
  if (rules.length > 0) {
    const rows = rules.map((rule, place) => ({ accountId, scheduleId: id, position: place + 1, ...rule }))
    await trx.insertInto("rewards").values(rows).execute()
  }
  return id
}

function schedulesWithRules(db: Db) {
  return db
    .selectFrom("rewardSchedules as schedule")
    .leftJoin("rewards as rule", (join) =>
      join.onRef("rule.accountId", "=", "schedule.accountId").onRef("rule.scheduleId", "=", "schedule.id"),
    )
    .orderBy("schedule.id")
    .orderBy("rule.position")
    .select(["schedule.programId", "schedule.id", "schedule.announcedAt", "schedule.effectiveAt"])
    .select(["rule.kind", "rule.productId", "rule.rateBp", "rule.amountCents"])
}

/** Every schedule of these programs, with its rules in order; published tables, so one read serves a page of many merchants. */
export async function listSchedules(db: Db, programIds: string[]): Promise<Map<string, Schedule[]>> {
  const rows = await schedulesWithRules(db)
    .where(sql<SqlBool>`schedule.program_id = any (${programIds}::uuid[])`)
    .where("schedule.enrollmentId", "is", null)
    .execute()
  return Map.groupBy(gathered(rows), (schedule) => schedule.programId)
}

/** What a merchant has promised to one influencer alone; no rules in one means that the promise ends. */
export async function listOwnSchedules(db: Db, accountId: string, enrollmentId: string): Promise<Schedule[]> {
  const rows = await schedulesWithRules(db)
    .where("schedule.accountId", "=", accountId)
    .where("schedule.enrollmentId", "=", enrollmentId)
    .execute()
  return gathered(rows)
}

export async function findSchedule(db: Db, accountId: string, id: string): Promise<Schedule & { programId: string }> {
  const rows = await schedulesWithRules(db)
    .where("schedule.accountId", "=", accountId)
    .where("schedule.id", "=", id)
    .execute()
  const [schedule] = gathered(rows)
  if (!schedule) throw new NotFound(`reward schedule ${id}`)
  return schedule
}

type Read = Row & { programId: string; id: string; announcedAt: Date; effectiveAt: Date }

/** One schedule for each run of rows that carry its rules. */
function gathered(rows: Read[]): (Schedule & { programId: string })[] {
  const schedules = new Map<string, Schedule & { programId: string }>()
  for (const { programId, id, announcedAt, effectiveAt, ...row } of rows) {
    const schedule = schedules.get(id) ?? { programId, id, announcedAt, effectiveAt, rules: [] }
    schedules.set(id, schedule)
    const rule = ruleOf(row)
    if (rule) schedule.rules.push(rule)
  }
  return [...schedules.values()]
}

type Row = { kind: string | null; productId: string | null; rateBp: number | null; amountCents: bigint | null }

function ruleOf({ kind, productId, rateBp, amountCents }: Row): RewardRule | null {
  if (kind === "percent" && rateBp !== null) return { productId, kind, rateBp }
  if (kind === "fixed" && amountCents !== null) return { productId, kind, amountCents }
  return null
}
