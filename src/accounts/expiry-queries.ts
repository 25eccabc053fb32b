import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { day, later } from "#src/clock.ts"

/** Sweeps what is over, harmless to repeat; a token is kept a week more, so that its link can still say that it is too late. */
export async function deleteExpired(db: Db, now: Date) {
  const weekAgo = later(now, -7 * day)
  await db.deleteFrom("auth.sessions").where("expiresAt", "<=", now).execute()
  await db.deleteFrom("auth.tokens").where("expiresAt", "<=", weekAgo).execute()
  await sql`delete from auth.rate_limits where expire < ${now.getTime()}`.execute(db)
  await db
    .deleteFrom("mailDeliveries")
    .where("sentAt", "<=", later(now, -90 * day))
    .execute()
}
