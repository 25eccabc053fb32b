import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay, isDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { readRule, type TypedRule, type TypingRefusal } from "./new-rule.ts"
import { insertRule, isScopeTaken, lockRules } from "./rule-queries.ts"

/** A rule for a case that none speaks of yet; one that stands already is changed, not doubled. */
export async function addRule(
  trx: Trx,
  staff: StaffActor,
  typed: TypedRule,
  now: Date,
): Promise<Result<{ id: string }, TypingRefusal | "day_past" | "rule_exists">> {
  requireStaffAbility(staff, "manage_rules")
  const rule = readRule(typed)
  if (typeof rule === "string") return refused(rule)
  if (!isDay(rule.validFrom) || rule.validFrom <= casablancaDay(now)) return refused("day_past")
  await lockRules(trx)
  if (await isScopeTaken(trx, rule, rule.validFrom)) return refused("rule_exists")

  const id = await insertRule(trx, { ...rule, createdBy: staff.userId, createdAt: now })
  const { tax, payeeStatus, payerClass, rateBp, confirmed, decidedBy, validFrom } = rule
  const details = { tax, payeeStatus, payerClass, rateBp, confirmed, decidedBy, validFrom }
  await recordAct(trx, staff, "add_withholding_rule", id, details)
  return ok({ id })
}
