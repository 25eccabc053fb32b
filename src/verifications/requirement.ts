import type { Locale } from "#src/i18n/i18n.ts"
import { type Asked, asked } from "./asked.ts"
import { type FieldName, isFieldName } from "./fields/field-names.ts"
import type { listRequirements } from "./item-queries.ts"

/** One of the ways to satisfy a requirement: the papers it takes. Its name joins theirs. */
export type Way = { name: string; papers: Asked[] }

export type Requirement = {
  id: string
  code: string
  position: number
  title: Record<Locale, string>
  need: Record<Locale, string>
  why: Record<Locale, string>
  fields: Asked<FieldName>[]
  ways: Way[]
  maxAgeDays: number | null
  expires: boolean
}

type RequirementRow = Awaited<ReturnType<typeof listRequirements>>[number]

/** A field that no check knows is left out: a row is written by people. */
export function requirementOf({ id, code, position, maxAgeDays, expires, ...row }: RequirementRow): Requirement {
  const fields = row.fields.map(asked).filter((field): field is Asked<FieldName> => isFieldName(field.name))
  const ways = (row.papers as string[][]).map((papers) => wayOf(papers.map(asked)))
  return {
    ...{ id, code, position, fields, ways, maxAgeDays, expires },
    title: { fr: row.titleFr, ar: row.titleAr },
    need: { fr: row.needFr, ar: row.needAr },
    why: { fr: row.whyFr, ar: row.whyAr },
  }
}

function wayOf(papers: Asked[]): Way {
  return { name: papers.map(({ name }) => name).join("-"), papers }
}

/** The paper on which a number stands: it is asked with that paper only. */
const paperOf: Partial<Record<FieldName, string>> = {
  cnie_number: "cnie_front",
  residence_number: "residence_front",
  passport_number: "passport",
}

/** The way chosen; the only one needs no choice. */
export function chosenWay({ ways }: Requirement, name: string | null): Way | null {
  return ways.length === 1 ? (ways[0] ?? null) : (ways.find((way) => way.name === name) ?? null)
}

/** The fields asked in that way; before a way is chosen, those that every way asks. */
export function fieldsAsked({ fields }: Requirement, way: Way | null): Asked<FieldName>[] {
  return fields.filter(({ name }) => {
    const paper = paperOf[name]
    return paper === undefined || way?.papers.some((taken) => taken.name === paper)
  })
}
