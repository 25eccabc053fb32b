import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { FlagKey } from "./clear-flag.ts"
import type { NoteDraft } from "./write-note.ts"

export async function isMember(db: Db, accountId: string, userId: string): Promise<boolean> {
  const membership = await db
    .selectFrom("memberships")
    .where("accountId", "=", accountId)
    .where("userId", "=", userId)
    .where("endedAt", "is", null)
    .select("userId")
    .executeTakeFirst()
  return membership !== undefined
}

export async function insertNote(trx: Trx, note: NoteDraft & { writtenBy: string; writtenAt: Date }): Promise<string> {
  const { id } = await trx.insertInto("verificationNotes").values(note).returning("id").executeTakeFirstOrThrow()
  return id
}

/** Both sides of a duplicate are explained at once. */
export async function clearFlags(trx: Trx, flag: FlagKey, cleared: { clearedAt: Date; clearedBy: string }) {
  const { numUpdatedRows } = await trx
    .updateTable("duplicateFlags")
    .set(cleared)
    .where("field", "=", flag.field)
    .where("accountId", "in", [flag.accountId, flag.otherAccountId])
    .where("otherAccountId", "in", [flag.accountId, flag.otherAccountId])
    .where("clearedAt", "is", null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export function findFlag(db: Db, { accountId, otherAccountId, field }: FlagKey) {
  return db
    .selectFrom("duplicateFlags")
    .where("accountId", "=", accountId)
    .where("otherAccountId", "=", otherAccountId)
    .where("field", "=", field)
    .select("clearedAt")
    .executeTakeFirstOrThrow(() => new NotFound(`flag of ${accountId}`))
}

export function findAnswer(db: Db, accountId: string, field: string) {
  return db
    .selectFrom("verificationAnswers")
    .where("accountId", "=", accountId)
    .where("field", "=", field)
    .select(["verificationId", "field", "valueSealed"])
    .executeTakeFirstOrThrow(() => new NotFound(`answer ${field} of ${accountId}`))
}
