import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import type { Result } from "#src/result.ts"

export type RequirementDraft = {
  requirementId: string
  position: number
  titleFr: string
  titleAr: string
  needFr: string
  needAr: string
  whyFr: string
  whyAr: string
  fields: string[]
  /** The ways to satisfy it, each a list of the papers it takes. */
  papers: string[][]
  maxAgeDays: number | null
  expires: boolean
  source: string
  /** The first day on which the new words hold. */
  validFrom: string
}

export type RequirementRefusal =
  | "ended"
  | "too_early"
  | "text_missing"
  | "source_missing"
  | "not_a_day"
  | "paper_missing"

export async function editRequirement(
  _trx: Trx,
  _staff: StaffActor,
  _draft: RequirementDraft,
  _now: Date,
): Promise<Result<{ id: string }, RequirementRefusal>> {
  throw new Error("editRequirement")
}
