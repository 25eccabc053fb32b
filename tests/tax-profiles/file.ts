import type { Db } from "#db/database.ts"
import { sealAnswer } from "#src/verifications/seal-answer.ts"
import { salma } from "#tests/cast.ts"

/** What Salma's approved file declares. */
export async function answer(owner: Db, answers: Record<string, string>) {
  for (const [field, value] of Object.entries(answers)) {
    const sealed = { valueSealed: sealAnswer(salma.id, field, value), valueKey: Buffer.from(field), shown: value }
    await owner
      .insertInto("verificationAnswers")
      .values({ accountId: salma.id, verificationId: salma.verification, field, ...sealed })
      .execute()
  }
}
