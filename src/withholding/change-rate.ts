import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { type ReplacementRefusal, replaceRule } from "./replace-rule.ts"
import { readOptionalAmount, readRate } from "./rule-rate.ts"

/** Percent and dirhams as they are typed; the texts that the new rate rests on, in each language. */
export type RateChange = {
  ruleId: string
  rate: string
  threshold: string
  legalReferenceFr: string
  legalReferenceAr: string
  validFrom: string
}
export type RateRefusal = ReplacementRefusal | "rate_unreadable" | "threshold_unreadable" | "source_missing"

/** From that day on the same rule bears another rate, or another threshold; it stays as sure as it was. */
export async function changeRate(
  trx: Trx,
  staff: StaffActor,
  change: RateChange,
  now: Date,
): Promise<Result<{ id: string }, RateRefusal>> {
  requireStaffAbility(staff, "manage_rules")
  const { ruleId, validFrom } = change
  const rateBp = readRate(change.rate)
  const thresholdCents = readOptionalAmount(change.threshold)
  const [legalReferenceFr, legalReferenceAr] = [change.legalReferenceFr.trim(), change.legalReferenceAr.trim()]
  if (rateBp === null) return refused("rate_unreadable")
  if (thresholdCents === undefined) return refused("threshold_unreadable")
  if (legalReferenceFr === "" || legalReferenceAr === "") return refused("source_missing")
  const replacement = { act: "change_withholding_rate", ruleId, validFrom }
  const says = { rateBp, thresholdCents, legalReferenceFr, legalReferenceAr }
  return replaceRule<never>(trx, staff, { ...replacement, change: () => says }, now)
}
