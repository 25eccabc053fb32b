import type { Db } from "#db/database.ts"
import { unsealAnswer } from "#src/verifications/seal-answer.ts"
import { findAccountName, findPayerAnswers } from "./payer-account-queries.ts"

/** The account that pays: the one in the payer's verification file, of which a part may be missing. */
export async function readPayerAccount(db: Db, accountId: string): Promise<{ name: string; rib: string | null }> {
  const answers = await findPayerAnswers(db, accountId)
  const opened = (field: "rib" | "account_holder") => {
    const sealed = answers.get(field)
    return sealed ? unsealAnswer(accountId, field, sealed) : null
  }
  return { name: opened("account_holder") ?? (await findAccountName(db, accountId)), rib: opened("rib") }
}
