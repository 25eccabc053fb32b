import type { Db } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { readBank } from "#src/platform-identity/read-bank.ts"
import { unsealAnswer } from "#src/verifications/seal-answer.ts"
import { findAccountName, findPayerAnswers } from "./payer-account-queries.ts"

/** The account that pays: a merchant's is the one in its verification file, of which a part may be missing. */
export async function readPayerAccount(db: Db, accountId: string): Promise<{ name: string; rib: string | null }> {
  if (accountId === platformAccountId) return platformAccount(db)
  const answers = await findPayerAnswers(db, accountId)
  const opened = (field: "rib" | "account_holder") => {
    const sealed = answers.get(field)
    return sealed ? unsealAnswer(accountId, field, sealed) : null
  }
  return { name: opened("account_holder") ?? (await findAccountName(db, accountId)), rib: opened("rib") }
}

async function platformAccount(db: Db) {
  const bank = await readBank(db)
  return { name: bank?.holder ?? (await findAccountName(db, platformAccountId)), rib: bank?.rib ?? null }
}
