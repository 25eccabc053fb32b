import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"

const person = ["id", "email", "name", "locale", "passwordHash", "emailConfirmedAt", "newEmail"] as const

export type User = Awaited<ReturnType<typeof findUser>>

function openUsers(db: Db) {
  return db.selectFrom("auth.users").where("closedAt", "is", null).select(person)
}

export async function findUser(db: Db, userId: string) {
  const user = await openUsers(db)
    .where("id", "=", userId)
    .executeTakeFirstOrThrow(() => new NotFound(`user ${userId}`))
  return withLocale(user)
}

export async function findUserByEmail(db: Db, email: string) {
  const user = await openUsers(db).where("email", "=", email).executeTakeFirst()
  return user && withLocale(user)
}

function withLocale<Row extends { locale: string }>(user: Row): Row & { locale: Locale } {
  return { ...user, locale: user.locale === "ar" ? "ar" : "fr" }
}

export type NewUser = { email: string; name: string; passwordHash: string; locale: Locale; at: Date }

/** Nothing comes back when the e-mail has its user already. */
export function insertUser(trx: Trx, { at, ...user }: NewUser & { emailConfirmedAt?: Date }) {
  return trx
    .insertInto("auth.users")
    .values({ ...user, termsAcceptedAt: at, createdAt: at })
    .onConflict((conflict) => conflict.column("email").where("closedAt", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst()
}

type Change = {
  name?: string
  locale?: Locale
  passwordHash?: string
  newEmail?: string | null
  emailConfirmedAt?: Date
}

export async function changeUser(db: Db, userId: string, change: Change) {
  await db.updateTable("auth.users").set(change).where("id", "=", userId).where("closedAt", "is", null).execute()
}

/** False once the e-mail is confirmed: from then on the user is somebody. */
export async function replaceUnconfirmed(trx: Trx, userId: string, change: Change): Promise<boolean> {
  const replaced = await trx
    .updateTable("auth.users")
    .set(change)
    .where("id", "=", userId)
    .where("emailConfirmedAt", "is", null)
    .where("closedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
  return replaced !== undefined
}

/** The e-mail is confirmed only while it is still the user's. */
export async function recordConfirmation(trx: Trx, userId: string, email: string, at: Date) {
  await trx
    .updateTable("auth.users")
    .set({ emailConfirmedAt: at })
    .where("id", "=", userId)
    .where("email", "=", email)
    .where("emailConfirmedAt", "is", null)
    .execute()
}

/** Undefined when the change was called off or another one asked for since. */
export function replaceEmail(trx: Trx, userId: string, email: string, at: Date) {
  return trx
    .updateTable("auth.users")
    .set({ email, newEmail: null, emailConfirmedAt: at })
    .where("id", "=", userId)
    .where("newEmail", "=", email)
    .where("closedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
}

/** Nobody signs in as them from now on; their name and e-mail stay for the last message to them. */
export async function closeUser(trx: Trx, userId: string, at: Date) {
  await trx
    .updateTable("auth.users")
    .set({ passwordHash: "", newEmail: null, closedAt: at })
    .where("id", "=", userId)
    .execute()
}

export async function nameNobody(trx: Trx, userId: string) {
  await trx
    .updateTable("auth.users")
    .set({ email: `${userId}@closed.invalid`, name: "" })
    .where("id", "=", userId)
    .where("closedAt", "is not", null)
    .execute()
}
