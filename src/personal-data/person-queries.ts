import { sql } from "kysely"
import type { Db } from "#db/database.ts"

export function selectPerson(db: Db, userId: string) {
  return db
    .selectFrom("auth.users as users")
    .leftJoin("auth.staff as staff", "staff.userId", "users.id")
    .leftJoin("auth.secondFactors as factor", "factor.userId", "users.id")
    .where("users.id", "=", userId)
    .select(["users.id", "users.email", "users.newEmail", "users.name", "users.locale", "users.createdAt"])
    .select(["users.emailConfirmedAt", "users.termsAcceptedAt", "staff.role as staffRole"])
    .select("factor.confirmedAt as secondFactorSince")
    .execute()
}

export function selectSessions(db: Db, userId: string) {
  return db
    .selectFrom("auth.sessions")
    .where("userId", "=", userId)
    .orderBy("createdAt")
    .select(["kind", "userAgent", "createdAt", "lastSeenAt", "expiresAt"])
    .execute()
}

export function selectAcceptances(db: Db, userId: string) {
  return db
    .selectFrom("auth.acceptances")
    .where("userId", "=", userId)
    .orderBy("id")
    .select(["kind", sql<string>`encode(hash, 'hex')`.as("textHash"), "acceptedAt", "addressSealed", "userAgent"])
    .execute()
}

export function selectChoices(db: Db, userId: string) {
  return db
    .selectFrom("auth.mailConsents")
    .where("userId", "=", userId)
    .orderBy("id")
    .select(["topic", "granted", "givenAt", "givenBy"])
    .execute()
}

export function selectNotificationChoices(db: Db, userId: string) {
  return db
    .selectFrom("auth.notificationChoices")
    .where("userId", "=", userId)
    .orderBy("kind")
    .orderBy("channel")
    .select(["kind", "channel", "choice", "setAt"])
    .execute()
}

/** In every account, by what fills their sentences. */
export function selectNotifications(db: Db, userId: string) {
  return db
    .selectFrom("notifications")
    .where("userId", "=", userId)
    .orderBy("createdAt")
    .orderBy("id")
    .limit(100_000)
    .select(["accountId", "kind", "params", "createdAt", "readAt"])
    .execute()
}

export function selectRequests(db: Db, userId: string) {
  return db
    .selectFrom("auth.dataRequests")
    .where("userId", "=", userId)
    .orderBy("id")
    .select(["kind", "requestedAt", "finishedAt", "bytes", "expiresAt"])
    .execute()
}

export function selectMemberships(db: Db, userId: string) {
  return db
    .selectFrom("memberships")
    .innerJoin("accounts", "accounts.id", "memberships.accountId")
    .where("memberships.userId", "=", userId)
    .orderBy("memberships.createdAt")
    .select(["accounts.id as accountId", "accounts.kind", "accounts.name", "accounts.slug", "accounts.closedAt"])
    .select(["memberships.role", "memberships.createdAt", "memberships.endedAt"])
    .execute()
}

export function selectInvitations(db: Db, userId: string) {
  return db
    .selectFrom("invitations")
    .innerJoin("auth.users as users", "users.email", "invitations.email")
    .innerJoin("accounts", "accounts.id", "invitations.accountId")
    .where("users.id", "=", userId)
    .orderBy("invitations.createdAt")
    .select(["accounts.name as account", "invitations.role", "invitations.createdAt", "invitations.expiresAt"])
    .select(["invitations.acceptedAt", "invitations.revokedAt"])
    .execute()
}

/** In every account, also those that they have left. */
export function selectActs(db: Db, userId: string) {
  return db
    .selectFrom("auditEntries")
    .where("actorId", "=", userId)
    .orderBy("at")
    .orderBy("id")
    .limit(100_000)
    .select(["accountId", "act", "subjectId", "details", "at"])
    .execute()
}

/** The people of an account as its owner sees them. */
export function selectMembers(db: Db, accountId: string) {
  return db
    .selectFrom("memberships")
    .innerJoin("auth.users as users", "users.id", "memberships.userId")
    .where("memberships.accountId", "=", accountId)
    .orderBy("memberships.createdAt")
    .select(["users.name", "users.email", "memberships.role", "memberships.createdAt", "memberships.endedAt"])
    .execute()
}

export function selectAnswers(db: Db, accountId: string) {
  return db
    .selectFrom("verificationAnswers")
    .where("accountId", "=", accountId)
    .orderBy("field")
    .select(["field", "valueSealed", "answeredAt"])
    .execute()
}

/** Papers that can be opened: neither erased nor held back by the scanner. */
export function selectPapers(db: Db, accountId: string) {
  return db
    .selectFrom("documents")
    .where("accountId", "=", accountId)
    .where("erasedAt", "is", null)
    .where("scan", "in", ["clean", "not_scanned"])
    .orderBy("uploadedAt")
    .select(["id", "kind", "mediaType"])
    .execute()
}
