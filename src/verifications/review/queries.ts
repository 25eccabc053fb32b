import type { Insertable, Updateable } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { VerificationEvents, Verifications } from "#db/schema.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { NotFound } from "#src/errors.ts"
import type { VerificationState } from "#src/verifications/verification-state.ts"
import type { FlagKey } from "./clear-flag.ts"
import type { NoteDraft } from "./write-note.ts"

/** The file of an account, nobody else's until the transaction ends. */
export function lockVerification(trx: Trx, accountId: string) {
  return trx
    .selectFrom("verifications")
    .where("accountId", "=", accountId)
    .forUpdate()
    .select(["id", "state", "claimedBy", "claimedAt", "approvedAt", "approvedUntil"])
    .$narrowType<{ state: VerificationState }>()
    .executeTakeFirstOrThrow(() => new NotFound(`verification of ${accountId}`))
}

export function findVerification(db: Db, accountId: string) {
  return db
    .selectFrom("verifications")
    .where("accountId", "=", accountId)
    .select("id")
    .executeTakeFirstOrThrow(() => new NotFound(`verification of ${accountId}`))
}

export async function updateVerification(trx: Trx, accountId: string, changes: Updateable<Verifications>) {
  await trx.updateTable("verifications").set(changes).where("accountId", "=", accountId).execute()
}

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

type EventDraft = { verificationId: string; state: VerificationState; at: Date; reason?: string; message?: string }

export async function insertEvent(trx: Trx, actor: Actor & { kind: "staff" }, event: EventDraft): Promise<string> {
  const row: Insertable<VerificationEvents> = {
    ...{ accountId: actor.accountId, actorKind: actor.kind, actorId: actor.userId },
    ...event,
  }
  const { id } = await trx.insertInto("verificationEvents").values(row).returning("id").executeTakeFirstOrThrow()
  return id
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
