import type { Db, Trx } from "#db/database.ts"

/** Accounts closed before then that still have answers. */
export async function listAnsweringClosed(trx: Trx, before: Date): Promise<string[]> {
  const rows = await trx
    .selectFrom("accounts")
    .where("closedAt", "<", before)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("verificationAnswers").whereRef("verificationAnswers.accountId", "=", "accounts.id").select("field"),
      ),
    )
    .select("id")
    .execute()
  return rows.map((row) => row.id)
}

/** What an account declared, what staff noted about it, and whom it looked like. */
export async function deleteAnswersOf(trx: Trx, accountId: string): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom("verificationAnswers")
    .where("accountId", "=", accountId)
    .executeTakeFirst()
  await trx.deleteFrom("verificationNotes").where("accountId", "=", accountId).execute()
  await trx
    .deleteFrom("duplicateFlags")
    .where((is) => is.or([is("accountId", "=", accountId), is("otherAccountId", "=", accountId)]))
    .execute()
  return numDeletedRows
}

export async function countAnswers(db: Db, accountId: string): Promise<number> {
  const rows = await db.selectFrom("verificationAnswers").where("accountId", "=", accountId).select("field").execute()
  return rows.length
}
