import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay, isDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { insertRule } from "./queries.ts"
import { isRetentionSubject } from "./subjects.ts"

export type RuleChange = {
  subject: string
  days: number
  /** The text or the choice that it rests on, in each language. */
  source: string
  sourceAr: string
  /** The day it begins, YYYY-MM-DD. */
  validFrom: string
}

export type RuleRefusal = "unknown_subject" | "days_out_of_range" | "source_missing" | "day_past" | "day_taken"

const maxDays = 36_500

/** Writes a new rule beside the old one, which binds until the day before; never a rule for the past. */
export async function changeRetentionRule(
  trx: Trx,
  staff: StaffActor,
  change: RuleChange,
  now: Date,
): Promise<Result<{ id: string }, RuleRefusal>> {
  requireStaffAbility(staff, "manage_rules")
  const { subject, days, validFrom } = change
  const [source, sourceAr] = [change.source.trim(), change.sourceAr.trim()]
  if (!isRetentionSubject(subject)) return refused("unknown_subject")
  if (!Number.isInteger(days) || days < 1 || days > maxDays) return refused("days_out_of_range")
  if (source === "" || sourceAr === "") return refused("source_missing")
  if (!isDay(validFrom) || validFrom <= casablancaDay(now)) return refused("day_past")

  const id = await insertRule(trx, { subject, days, source, sourceAr, validFrom, createdBy: staff.userId })
  if (!id) return refused("day_taken")
  await recordAct(trx, staff, "change_retention_rule", id, { subject, days, validFrom })
  return ok({ id })
}
