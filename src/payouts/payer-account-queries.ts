import type { Db } from "#db/database.ts"

/** What the payer has proven of its own bank account, sealed. */
export async function findPayerAnswers(db: Db, accountId: string): Promise<Map<string, Buffer>> {
  const rows = await db
    .selectFrom("verificationAnswers")
    .where("accountId", "=", accountId)
    .where("field", "in", ["rib", "account_holder"])
    .select(["field", "valueSealed"])
    .execute()
  return new Map(rows.map(({ field, valueSealed }) => [field, valueSealed]))
}

export async function findAccountName(db: Db, accountId: string): Promise<string> {
  const { name } = await db.selectFrom("accounts").where("id", "=", accountId).select("name").executeTakeFirstOrThrow()
  return name
}
