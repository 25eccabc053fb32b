import type { Db } from "#db/database.ts"
import type { AccountKind } from "#src/accounts/queries.ts"
import { NotFound } from "#src/errors.ts"
import type { VerificationState } from "#src/verifications/verification-state.ts"
import type { CaseEvent } from "./case.ts"
import { sharesOwner } from "./weigh-queries.ts"

export function listFlags(db: Db, accountId: string) {
  return db
    .selectFrom("duplicateFlags as flags")
    .innerJoin("accounts as others", "others.id", "flags.otherAccountId")
    .leftJoin("auth.users as clearers", "clearers.id", "flags.clearedBy")
    .where("flags.accountId", "=", accountId)
    .orderBy("flags.foundAt", "desc")
    .orderBy("flags.field")
    .select(["flags.otherAccountId", "others.name as otherAccountName", "others.kind as otherAccountKind"])
    .select(["flags.field", "flags.foundAt", "flags.clearedAt", "flags.clearedBy", "clearers.name as clearerName"])
    .select(sharesOwner.as("sharesOwner"))
    .$narrowType<{ otherAccountKind: AccountKind }>()
    .execute()
}

export function listEvents(db: Db, accountId: string, verificationId: string) {
  return db
    .selectFrom("verificationEvents as events")
    .leftJoin("auth.users as actors", "actors.id", "events.actorId")
    .where("events.accountId", "=", accountId)
    .where("events.verificationId", "=", verificationId)
    .orderBy("events.id")
    .select(["events.id", "events.state", "events.actorKind", "actors.name as actorName"])
    .select(["events.reason", "events.message", "events.at"])
    .$narrowType<{ state: VerificationState; actorKind: CaseEvent["actorKind"] }>()
    .execute()
}

export function listNotes(db: Db, accountId: string) {
  return db
    .selectFrom("verificationNotes as notes")
    .innerJoin("auth.users as writers", "writers.id", "notes.writtenBy")
    .where("notes.accountId", "=", accountId)
    .orderBy("notes.id", "desc")
    .select(["notes.id", "notes.text", "notes.writtenAt as at", "notes.writtenBy", "writers.name as writerName"])
    .execute()
}

export function findAccount(db: Db, accountId: string) {
  return db
    .selectFrom("accounts")
    .where("id", "=", accountId)
    .select(["id", "name", "kind", "slug", "city", "siteUrl", "createdAt", "closedAt"])
    .$narrowType<{ kind: AccountKind }>()
    .executeTakeFirstOrThrow(() => new NotFound(`account ${accountId}`))
}

export function listOwners(db: Db, accountId: string) {
  return db
    .selectFrom("memberships")
    .innerJoin("auth.users as users", "users.id", "memberships.userId")
    .where("memberships.accountId", "=", accountId)
    .where("memberships.role", "=", "owner")
    .where("memberships.endedAt", "is", null)
    .orderBy("memberships.createdAt")
    .select(["users.id", "users.name", "users.email"])
    .execute()
}

export function findSuspension(db: Db, accountId: string) {
  return db
    .selectFrom("suspensions")
    .where("accountId", "=", accountId)
    .where("liftedAt", "is", null)
    .select(["scope", "reason", "imposedAt as since"])
    .executeTakeFirst()
}

export function findSellerNotice(db: Db, accountId: string) {
  return db
    .selectFrom("sellerNotices")
    .where("accountId", "=", accountId)
    .select(["legalName", "address", "city", "ice"])
    .executeTakeFirst()
}
