import type { Db, Trx } from "#db/database.ts"
import type { StaffRole } from "./staff-roles.ts"

export type StaffLanguage = "fr" | "ar" | "en"

export function findStaffByEmail(db: Db, email: string) {
  return db
    .selectFrom("auth.users as users")
    .innerJoin("auth.staff as staff", "staff.userId", "users.id")
    .leftJoin("auth.secondFactors as factors", (join) =>
      join.onRef("factors.userId", "=", "users.id").on("factors.confirmedAt", "is not", null),
    )
    .where("users.email", "=", email)
    .where("users.closedAt", "is", null)
    .where("staff.endedAt", "is", null)
    .select(["users.id", "users.passwordHash", "factors.confirmedAt"])
    .executeTakeFirst()
}

export async function listStaff(db: Db) {
  const people = await db
    .selectFrom("auth.staff as staff")
    .innerJoin("auth.users as users", "users.id", "staff.userId")
    .leftJoin("auth.secondFactors as factors", (join) =>
      join.onRef("factors.userId", "=", "users.id").on("factors.confirmedAt", "is not", null),
    )
    .orderBy("staff.endedAt", (order) => order.desc().nullsFirst())
    .orderBy("users.name")
    .select(["users.id as userId", "users.name", "users.email", "staff.role", "staff.language"])
    .select(["staff.createdAt", "staff.endedAt", "factors.confirmedAt as secondFactorSince"])
    .select((eb) =>
      eb
        .selectFrom("auth.sessions as sessions")
        .whereRef("sessions.userId", "=", "staff.userId")
        .where("sessions.kind", "=", "staff")
        .select((max) => max.fn.max("sessions.lastSeenAt").as("seen"))
        .as("lastSeenAt"),
    )
    .execute()
  return people.map((person) => ({
    ...person,
    role: person.role as StaffRole,
    language: person.language as StaffLanguage,
  }))
}

/** Everybody of the staff, locked, so that two administrators who leave at once cannot both find the other still there. */
export async function lockStaff(trx: Trx) {
  const people = await trx
    .selectFrom("auth.staff")
    .where("endedAt", "is", null)
    .orderBy("userId")
    .forUpdate()
    .select(["userId", "role"])
    .execute()
  return people.map((person) => ({ ...person, role: person.role as StaffRole }))
}

/** Undefined for somebody who is not staff, or no longer. */
export async function findStaffRole(db: Db, userId: string): Promise<StaffRole | undefined> {
  const found = await db
    .selectFrom("auth.staff")
    .where("userId", "=", userId)
    .where("endedAt", "is", null)
    .select("role")
    .executeTakeFirst()
  return found?.role as StaffRole | undefined
}

type NewStaff = { userId: string; role: StaffRole; language: StaffLanguage; createdBy: string | null; createdAt: Date }

/** Somebody who comes back takes the new role; false for somebody who is still there. */
export async function insertStaff(trx: Trx, person: NewStaff): Promise<boolean> {
  const inserted = await trx
    .insertInto("auth.staff")
    .values(person)
    .onConflict((conflict) =>
      conflict
        .column("userId")
        .doUpdateSet({ ...person, endedAt: null })
        .where("auth.staff.endedAt", "is not", null),
    )
    .returning("userId")
    .executeTakeFirst()
  return inserted !== undefined
}

export async function changeStaff(
  db: Db,
  userId: string,
  change: { role?: StaffRole; language?: StaffLanguage; endedAt?: Date },
) {
  await db.updateTable("auth.staff").set(change).where("userId", "=", userId).where("endedAt", "is", null).execute()
}
