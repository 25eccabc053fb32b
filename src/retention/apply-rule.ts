import type { Db } from "#db/database.ts"
import { type Cutoff, cutoffOf } from "./cutoff.ts"
import { listRules } from "./list-rules.ts"
import { insertRun } from "./queries.ts"
import type { RemovedSubject } from "./subjects.ts"

/** Removes what is past the cutoff, in every account, and says how much; harmless to repeat. */
export type Remover = (db: Db, cutoff: Cutoff) => Promise<bigint>

/** Does what the rule in force says of a subject, and keeps that it was done. */
export async function applyRule(db: Db, subject: RemovedSubject, remove: Remover, now: Date) {
  const rules = await listRules(db, now)
  const rule = rules.find((one) => one.subject === subject)
  if (!rule) throw new Error(`no rule of retention for ${subject}`)

  const removed = await remove(db, cutoffOf(rule.days, now))
  await insertRun(db, { subject, days: rule.days, removed, at: now })
}
