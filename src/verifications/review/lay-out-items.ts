import { asked } from "#src/verifications/asked.ts"
import { checkField } from "#src/verifications/fields/check-field.ts"
import { bare } from "#src/verifications/fields/field.ts"
import { isSecret } from "#src/verifications/fields/secret.ts"
import { unsealAnswer } from "#src/verifications/seal-answer.ts"
import type { AnswerProblem, CaseAnswer, CaseItem, CasePaper, PaperDecision } from "./case.ts"
import type { AnswerRow, DecisionRow, ItemRow, PaperRow } from "./case-queries.ts"
import { itemVerdict } from "./item-verdict.ts"
import { paperWarnings } from "./paper-warnings.ts"

export type FileDays = { today: string; sentOn: string }

type Rows = {
  accountId: string
  items: ItemRow[]
  answers: AnswerRow[]
  papers: PaperRow[]
  decisions: DecisionRow[]
}

/** Each requirement with what was declared and shown for it, and what has been said of that. */
export function itemsOf(rows: Rows, days: FileDays): CaseItem[] {
  return rows.items.map((item) => {
    const papers = rows.papers.filter(({ itemId }) => itemId === item.id).map((row) => paperOf(row, item, rows, days))
    const current = papers.filter(({ replacedAt }) => replacedAt === null)
    return {
      ...{ id: item.id, code: item.code, state: item.state, source: item.source, maxAgeDays: item.maxAgeDays },
      title: { fr: item.titleFr, ar: item.titleAr },
      need: { fr: item.needFr, ar: item.needAr },
      verdict: itemVerdict(current.map(({ decision }) => decision?.verdict ?? null)),
      answers: answersOf(item, rows, days),
      papers: current,
      replaced: papers.filter(({ replacedAt }) => replacedAt !== null).reverse(),
    }
  })
}

function paperOf({ itemId, bytes, ...paper }: PaperRow, item: ItemRow, rows: Rows, days: FileDays): CasePaper {
  const decisions = rows.decisions.filter(({ documentId }) => documentId === paper.id).map(decisionOf)
  const warnings = paperWarnings(paper, { ...days, maxAgeDays: item.maxAgeDays })
  return { ...paper, bytes: Number(bytes), warnings, decisions, decision: decisions.at(-1) ?? null }
}

function decisionOf({ id, verdict, reason, message, ...made }: DecisionRow): PaperDecision {
  return { id, verdict, reason, message, by: { id: made.decidedBy, name: made.deciderName }, at: made.decidedAt }
}

function answersOf(item: ItemRow, { accountId, answers }: Rows, { sentOn }: FileDays): CaseAnswer[] {
  const rule = { today: sentOn, maxAgeDays: item.maxAgeDays }
  const fields = item.fields.map((written) => asked(written).name)
  return fields.flatMap((field) =>
    answers
      .filter((answer) => answer.field === field)
      .map(({ shown, answeredAt, valueSealed }) => {
        const value = unsealAnswer(accountId, field, valueSealed)
        const problem = problemOf(checkField(field, value, rule).problem, value, shown)
        return { field, shown, isSecret: isSecret(field), answeredAt, problem }
      }),
  )
}

/** A sentence that quotes the secret, as the one about a bank quotes the IBAN, quotes its mask. */
function problemOf(problem: ReturnType<typeof checkField>["problem"], value: string, shown: string) {
  if (!problem) return null
  const parameters = Object.entries(problem.parameters ?? {}).map(([name, text]) => [
    name,
    bare(String(text)).includes(bare(value)) ? shown : text,
  ])
  return { ...problem, parameters: Object.fromEntries(parameters) as AnswerProblem["parameters"] }
}
