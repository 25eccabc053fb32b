import type { Db } from "#db/database.ts"
import { isPasswordOf } from "./password.ts"
import { findUserByEmail, type User } from "./user-queries.ts"

/** The user whose e-mail and password these are; takes as long when there is none. */
export async function findUserByCredentials(db: Db, email: string, password: string): Promise<User | null> {
  const user = await findUserByEmail(db, email)
  const matches = await isPasswordOf(user?.passwordHash ?? null, password)
  return user && matches ? user : null
}
