import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { datePapers } from "./date-papers.ts"
import type { FieldProblem } from "./fields/field.ts"
import { findStanding } from "./find-standing.ts"
import { keepAnswers } from "./keep-answers.ts"
import { lockVerification } from "./queries.ts"
import { readAnswers, type Typed } from "./read-answers.ts"
import { isEditable } from "./verification-state.ts"

export type FieldProblems = Partial<Record<string, FieldProblem>>
type Answering = Promise<Result<{ problems: FieldProblems; isWhole: boolean }, "not_editable" | "approved">>

/** Keeps whatever is good of what was typed, and says what is wrong with the rest: nothing good waits for the others. */
export async function answerFields(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { code, typed }: { code: string; typed: Typed },
  now: Date,
): Answering {
  const { accountId } = actor
  const file = await lockVerification(trx, accountId)
  if (!file || !isEditable(file.state)) return refused("not_editable")
  const { requirement, fields, state } = await findStanding(trx, accountId, code, now)
  if (state === "approved") return refused("approved")

  const read = readAnswers(fields, typed, { today: casablancaDay(now), maxAgeDays: requirement.maxAgeDays })
  const changed = await keepAnswers(trx, { accountId, verificationId: file.id }, read, now)
  if (changed.length > 0) await recordAct(trx, actor, "answer_verification", file.id, { fields: changed.join(" ") })
  if (changed.some((field) => field.endsWith("_on"))) await datePapers(trx, actor, code, now)
  const problems: FieldProblems = {}
  for (const { name, checked } of read) if (checked?.problem) problems[name] = checked.problem
  const { state: reached } = await findStanding(trx, accountId, code, now)
  return ok({ problems, isWhole: reached === "provided" })
}
