import type { Insertable } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { VerificationAnswers } from "#db/schema.ts"

export function listAnswers(db: Db, accountId: string) {
  return db
    .selectFrom("verificationAnswers")
    .where("accountId", "=", accountId)
    .select(["field", "shown", "valueKey", "answeredAt"])
    .execute()
}

export async function writeAnswer(trx: Trx, answer: Insertable<VerificationAnswers>) {
  await trx
    .insertInto("verificationAnswers")
    .values(answer)
    .onConflict((conflict) => conflict.columns(["accountId", "verificationId", "field"]).doUpdateSet(answer))
    .execute()
}

export async function deleteAnswers(trx: Trx, accountId: string, fields: string[]) {
  if (fields.length === 0) return
  await trx.deleteFrom("verificationAnswers").where("accountId", "=", accountId).where("field", "in", fields).execute()
}
