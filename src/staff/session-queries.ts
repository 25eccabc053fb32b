import type { Db, Trx } from "#db/database.ts"

type NewSession = { id: string; userId: string; userAgent: string | null; expiresAt: Date; now: Date }

export async function insertStaffSession(trx: Trx, { now, ...session }: NewSession) {
  await trx
    .insertInto("auth.sessions")
    .values({ ...session, kind: "staff", createdAt: now, lastSeenAt: now, secondFactorAt: now })
    .execute()
}

/** The session with whoever it is today: no longer staff, closed or without a second factor, and there is none. */
export function findStaffSession(db: Db, id: string, now: Date, seenAfter: Date) {
  return db
    .selectFrom("auth.sessions as sessions")
    .innerJoin("auth.users as users", "users.id", "sessions.userId")
    .innerJoin("auth.staff as staff", "staff.userId", "sessions.userId")
    .innerJoin("auth.secondFactors as factors", "factors.userId", "sessions.userId")
    .where("sessions.id", "=", id)
    .where("sessions.kind", "=", "staff")
    .where("sessions.expiresAt", ">", now)
    .where("sessions.lastSeenAt", ">", seenAfter)
    .where("users.closedAt", "is", null)
    .where("staff.endedAt", "is", null)
    .where("factors.confirmedAt", "is not", null)
    .select(["sessions.userId", "sessions.lastSeenAt", "sessions.secondFactorAt"])
    .select(["users.name", "users.email", "staff.role", "staff.language"])
    .executeTakeFirst()
}

export async function touchStaffSession(db: Db, id: string, at: Date) {
  await db
    .updateTable("auth.sessions")
    .set({ lastSeenAt: at })
    .where("id", "=", id)
    .where("kind", "=", "staff")
    .execute()
}

export async function deleteStaffSession(db: Db, id: string) {
  await db.deleteFrom("auth.sessions").where("id", "=", id).where("kind", "=", "staff").execute()
}

export async function deleteStaffSessions(trx: Trx, userId: string) {
  await trx.deleteFrom("auth.sessions").where("userId", "=", userId).where("kind", "=", "staff").execute()
}
