import type { Db } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { findUser } from "./user-queries.ts"

/** Whom a mail is for, and in which language. */
export async function findPerson(db: Db, userId: string): Promise<{ email: string; name: string; locale: Locale }> {
  const { email, name, locale } = await findUser(db, userId)
  return { email, name, locale }
}
