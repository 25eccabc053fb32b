import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { addDays, casablancaDay, isDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { endRule, findRule, insertRule, lockRules, type StoredRule } from "./rule-queries.ts"

export type ReplacementRefusal = "day_past" | "ended" | "too_early"
type Replacement<Refusal extends string> = {
  act: string
  ruleId: string
  /** The first day of the new rule, YYYY-MM-DD. */
  validFrom: string
  /** What the new rule says otherwise than the old one, or why it may not. */
  change: (rule: StoredRule) => Partial<StoredRule> | Refusal
}

/** A rule ends and another begins the day after; what was withheld until then stays as it was. */
export async function replaceRule<Refusal extends string>(
  trx: Trx,
  staff: StaffActor,
  { act, ruleId, validFrom, change }: Replacement<Refusal>,
  now: Date,
): Promise<Result<{ id: string }, Refusal | ReplacementRefusal>> {
  if (!isDay(validFrom) || validFrom <= casablancaDay(now)) return refused("day_past")
  await lockRules(trx)
  const rule = await findRule(trx, ruleId)
  const changes = change(rule)
  if (typeof changes === "string") return refused(changes)
  if (rule.validUntil !== null && rule.validUntil < validFrom) return refused("ended")
  if (rule.validFrom >= validFrom) return refused("too_early")

  await endRule(trx, ruleId, addDays(validFrom, -1))
  const id = await insertRule(trx, { ...rule, ...changes, validFrom, createdBy: staff.userId, createdAt: now })
  await recordAct(trx, staff, act, id, { replaces: ruleId, decidedBy: changes.decidedBy ?? rule.decidedBy, validFrom })
  return ok({ id })
}
