import type { CurrentPaper } from "#src/documents/list-papers.ts"
import type { Asked } from "./asked.ts"
import { checkField } from "./fields/check-field.ts"
import type { FieldName } from "./fields/field-names.ts"
import { chosenWay, fieldsAsked, type Requirement, type Way } from "./requirement.ts"

export type ItemState = "missing" | "provided" | "approved" | "refused"
export type Item = {
  id: string
  code: string
  requirementId: string
  state: ItemState
  way: string | null
  /** The day on which the first of its approved papers ends. */
  expiresOn: string | null
}
export type Answer = { field: string; shown: string; answeredAt: Date }

export type AskedField = Asked<FieldName> & { answer: Answer | null }
export type AskedPaper = Asked & { paper: CurrentPaper | null; isRefused: boolean }

/** How far the applicant is with one requirement, and what is left to do. */
export type ItemStanding = {
  requirement: Requirement
  item: Item
  way: Way | null
  fields: AskedField[]
  papers: AskedPaper[]
  state: "missing" | "begun" | "provided" | "approved" | "refused" | "expired"
}

type Known = { answers: Map<string, Answer>; papers: CurrentPaper[]; today: string }

export function itemStanding(requirement: Requirement, item: Item, known: Known): ItemStanding {
  const way = chosenWay(requirement, item.way)
  const fields = fieldsAsked(requirement, way).map((field) => ({
    ...field,
    answer: known.answers.get(field.name) ?? null,
  }))
  const its = known.papers.filter(({ itemId }) => itemId === item.id)
  const papers = (way?.papers ?? []).map((taken) => {
    const paper = its.find(({ kind }) => kind === taken.name) ?? null
    return { ...taken, paper, isRefused: paper !== null && isRefused(paper, fields) }
  })
  const standing = { requirement, item, way, fields, papers }
  return { ...standing, state: stateOf(standing, known.today) }
}

function stateOf(standing: Omit<ItemStanding, "state">, today: string): ItemStanding["state"] {
  const { item, fields, papers } = standing
  if (item.state === "approved") return item.expiresOn && item.expiresOn < today ? "expired" : "approved"
  if (papers.some((paper) => paper.isRefused)) return "refused"
  if (isWhole(standing, today)) return "provided"
  return fields.some(({ answer }) => answer) || papers.some(({ paper }) => paper) ? "begun" : "missing"
}

function isWhole({ requirement, way, fields, papers }: Omit<ItemStanding, "state">, today: string): boolean {
  const rule = { today, maxAgeDays: requirement.maxAgeDays }
  return (
    (way !== null || requirement.ways.length === 0) &&
    fields.every(({ name, isOptional, answer }) => (answer ? isStillGood(name, answer, rule) : isOptional)) &&
    papers.every(({ isOptional, paper }) => (paper ? paper.scan !== "infected" : isOptional))
  )
}

/** A day that was good when it was written may have passed since; whatever else is kept was checked then. */
function isStillGood(field: FieldName, { shown }: Answer, rule: { today: string; maxAgeDays: number | null }) {
  return !field.endsWith("_on") || checkField(field, shown, rule).problem?.severity !== "error"
}

/** Refused by staff, unless what was declared beside it has been put right since. */
function isRefused({ verdict, decidedAt }: CurrentPaper, fields: AskedField[]): boolean {
  if (verdict === null || verdict === "approved" || !decidedAt) return false
  return !fields.some(({ answer }) => answer && answer.answeredAt > decidedAt)
}

export function isDone({ state }: ItemStanding): boolean {
  return state === "provided" || state === "approved"
}
