import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

/** Where the members of an account are signed in to the site, the latest first. */
export function listMemberSessions(db: Db, accountId: string, now: Date) {
  return db
    .selectFrom("auth.sessions as sessions")
    .innerJoin("auth.users as users", "users.id", "sessions.userId")
    .innerJoin("memberships", "memberships.userId", "sessions.userId")
    .where("memberships.accountId", "=", accountId)
    .where("memberships.endedAt", "is", null)
    .where("sessions.kind", "=", "member")
    .where("sessions.expiresAt", ">", now)
    .orderBy("sessions.lastSeenAt", "desc")
    .select(["sessions.userId", "users.name", "users.email", "memberships.role"])
    .select(["sessions.userAgent", "sessions.createdAt", "sessions.lastSeenAt", "sessions.secondFactorAt"])
    .execute()
}

/** A person who belongs, or belonged, to the account: staff act on people through an account only. */
export function findMember(db: Db, accountId: string, userId: string) {
  return db
    .selectFrom("memberships")
    .where("accountId", "=", accountId)
    .where("userId", "=", userId)
    .select("userId")
    .executeTakeFirstOrThrow(() => new NotFound(`user ${userId}`))
}

/** How many there were. */
export async function deleteMemberSessions(trx: Trx, userId: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("auth.sessions")
    .where("userId", "=", userId)
    .where("kind", "=", "member")
    .executeTakeFirst()
  return Number(numDeletedRows)
}
