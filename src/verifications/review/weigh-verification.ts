import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { checkField } from "#src/verifications/fields/check-field.ts"
import { unsealAnswer } from "#src/verifications/seal-answer.ts"
import { isUniqueField } from "./duplicates.ts"
import { riskOf } from "./risk.ts"
import * as weighing from "./weigh-queries.ts"

/** Looks for the same person or company elsewhere, and says how risky the file is; it decides nothing. */
export async function weighVerification(trx: Trx, accountId: string, now: Date) {
  const file = await weighing.findFile(trx, accountId)
  if (!file) return
  const answers = (await weighing.listAnswers(trx, accountId)).map(({ field, valueSealed }) => ({
    field,
    value: unsealAnswer(accountId, field, valueSealed),
  }))
  const ice = answers.find(({ field }) => field === "ice")?.value
  await weighing.insertFlags(trx, await weighing.listTwins(trx, accountId, ice ?? null), now)

  const sentOn = casablancaDay(file.submittedAt ?? now)
  const problems = answers.filter(({ field, value }) => checkField(field, value, { today: sentOn }).problem)
  const flags = (await weighing.listOpenFlags(trx, accountId)).flatMap(({ field, ...flag }) =>
    isUniqueField(field) ? [{ field, ...flag }] : [],
  )
  const facts = await weighing.readRiskFacts(trx, accountId)
  const accountAge = now.getTime() - file.accountCreatedAt.getTime()
  const risk = riskOf({ ...facts, flags, accountAge, legalForm: file.legalForm, warningCount: problems.length })
  await weighing.updateRisk(trx, accountId, risk)
}
