import type { Trx } from "#db/database.ts"
import { answerKey } from "./answer-key.ts"
import { deleteAnswers, listAnswers, writeAnswer } from "./answer-queries.ts"
import type { ReadAnswer } from "./read-answers.ts"
import { sealAnswer } from "./seal-answer.ts"

type File = { accountId: string; verificationId: string }

/** Keeps what is good, forgets what was emptied, and says which fields that changed: an answer's time is when it last differed. */
export async function keepAnswers(trx: Trx, file: File, read: ReadAnswer[], now: Date): Promise<string[]> {
  const { accountId } = file
  const listed = await listAnswers(trx, accountId)
  const known = new Map(listed.map((answer) => [answer.field, answer]))
  const emptied = read.filter(({ name, checked }) => !checked?.value && known.has(name)).map(({ name }) => name)
  await deleteAnswers(trx, accountId, emptied)

  const changed: string[] = []
  for (const { name, checked } of read) {
    if (!checked || checked.problem?.severity === "error") continue
    const { value, shown } = checked
    const valueKey = answerKey(name, value)
    const before = known.get(name)
    if (before?.shown === shown && before.valueKey.equals(valueKey)) continue
    const answer = { field: name, shown, valueKey, valueSealed: sealAnswer(accountId, name, value) }
    await writeAnswer(trx, { ...file, ...answer, answeredAt: now })
    changed.push(name)
  }
  return [...emptied, ...changed]
}
