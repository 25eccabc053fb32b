import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { type ReplacementRefusal, replaceRule } from "./replace-rule.ts"

export type RuleDecision = {
  ruleId: string
  /** Who has decided, in which capacity and by which writing; of a doubt, who must decide. */
  decidedBy: string
  validFrom: string
}

/** From that day on the rule is applied, on the word of whoever had to decide it. */
export async function confirmRule(
  trx: Trx,
  staff: StaffActor,
  { ruleId, validFrom, decidedBy: named }: RuleDecision,
  now: Date,
): Promise<Result<{ id: string }, ReplacementRefusal | "decider_missing" | "already_confirmed">> {
  requireStaffAbility(staff, "manage_rules")
  const decidedBy = named.trim()
  if (decidedBy === "") return refused("decider_missing")
  const change = { act: "confirm_withholding_rule", ruleId, validFrom }
  return replaceRule<"already_confirmed">(
    trx,
    staff,
    { ...change, change: (rule) => (rule.confirmed ? "already_confirmed" : { confirmed: true, decidedBy }) },
    now,
  )
}
