import type { Trx } from "#db/database.ts"
import { platformAccountId, type StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { addDays, casablancaDay, isDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { asked } from "#src/verifications/asked.ts"
import { isFieldName } from "#src/verifications/fields/field-names.ts"
import { endRequirement, insertRequirement, lockRequirement } from "./requirement-queries.ts"
import { reviewerOf } from "./reviewer.ts"

export type RequirementDraft = {
  requirementId: string
  position: number
  titleFr: string
  titleAr: string
  needFr: string
  needAr: string
  whyFr: string
  whyAr: string
  /** A name that ends with "?" may be left out; so may a paper's. */
  fields: string[]
  /** The ways to satisfy it, each a list of the papers it takes. */
  papers: string[][]
  maxAgeDays: number | null
  expires: boolean
  source: string
  /** The first day on which the new row holds. */
  validFrom: string
}

type DraftRefusal = "not_a_day" | "text_missing" | "source_missing" | "unknown_field" | "paper_missing" | "not_a_number"
export type RequirementRefusal = "ended" | "too_early" | DraftRefusal
type Edited = Promise<Result<{ id: string }, RequirementRefusal>>

/** Asks something else of applicants from a day on: a new row follows the old one, which ends the day before. */
export async function editRequirement(trx: Trx, staff: StaffActor, draft: RequirementDraft, now: Date): Edited {
  const editor = reviewerOf(staff, platformAccountId, "manage_rules")
  const { requirementId, validFrom, papers, ...asks } = draft
  const { validFrom: since, validUntil, ...named } = await lockRequirement(trx, requirementId)
  const refusal = whyNotAsked(draft)
  if (refusal) return refused(refusal)
  if (validUntil !== null) return refused("ended")
  if (validFrom < casablancaDay(now) || validFrom <= since) return refused("too_early")

  await endRequirement(trx, requirementId, addDays(validFrom, -1))
  const ways = JSON.stringify(papers)
  const made = { createdBy: editor.userId, createdAt: now }
  const id = await insertRequirement(trx, { ...asks, ...named, papers: ways, validFrom, ...made })
  await recordAct(trx, editor, "edit_requirement", id, { ...named, replaces: requirementId, validFrom })
  return ok({ id })
}

const texts = ["titleFr", "titleAr", "needFr", "needAr", "whyFr", "whyAr"] as const

function whyNotAsked(draft: RequirementDraft): DraftRefusal | null {
  const { position, fields, papers, maxAgeDays, source, validFrom } = draft
  if (!isDay(validFrom)) return "not_a_day"
  if (texts.some((text) => draft[text].trim() === "")) return "text_missing"
  if (source.trim() === "") return "source_missing"
  if (!fields.every((field) => isFieldName(asked(field).name))) return "unknown_field"
  if (papers.length + fields.length === 0 || !papers.every(isWay)) return "paper_missing"
  const isWhole =
    Number.isInteger(position) && (maxAgeDays === null || (Number.isInteger(maxAgeDays) && maxAgeDays > 0))
  return isWhole ? null : "not_a_number"
}

/** Papers by names like cnie_front. */
function isWay(papers: string[]): boolean {
  return papers.length > 0 && papers.every((paper) => /^[a-z][a-z_]*\??$/.test(paper))
}
