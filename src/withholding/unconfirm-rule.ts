import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import type { RuleDecision } from "./confirm-rule.ts"
import { type ReplacementRefusal, replaceRule } from "./replace-rule.ts"

/** From that day on the rule is not applied, until whoever is named has decided. */
export async function unconfirmRule(
  trx: Trx,
  staff: StaffActor,
  { ruleId, validFrom, decidedBy: named }: RuleDecision,
  now: Date,
): Promise<Result<{ id: string }, ReplacementRefusal | "decider_missing" | "not_confirmed">> {
  requireStaffAbility(staff, "manage_rules")
  const decidedBy = named.trim()
  if (decidedBy === "") return refused("decider_missing")
  const change = { act: "unconfirm_withholding_rule", ruleId, validFrom }
  return replaceRule<"not_confirmed">(
    trx,
    staff,
    { ...change, change: (rule) => (rule.confirmed ? { confirmed: false, decidedBy } : "not_confirmed") },
    now,
  )
}
