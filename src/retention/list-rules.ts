import type { Db } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { type RetentionRule, selectRules } from "./queries.ts"
import { retentionSubjects } from "./subjects.ts"

export type { RetentionRule } from "./queries.ts"

/** The rules in force, in the order of the table that people read. */
export async function listRules(db: Db, now: Date): Promise<RetentionRule[]> {
  const rules = await selectRules(db, casablancaDay(now))
  return rules.sort((one, other) => retentionSubjects.indexOf(one.subject) - retentionSubjects.indexOf(other.subject))
}
