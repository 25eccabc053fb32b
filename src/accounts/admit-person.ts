import type { Trx } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { endEverySession } from "./session.ts"
import { findUserByEmail, insertUser, replaceUnconfirmed } from "./user-queries.ts"

export type Person = { email: string; name: string; locale: Locale }

/** The user of that e-mail, made without a password when there is none; a mailed link lets them choose it. */
export async function admitPerson(trx: Trx, person: Person, now: Date): Promise<string> {
  const made = await insertUser(trx, { ...person, passwordHash: "", at: now })
  if (made) return made.id

  const user = await findUserByEmail(trx, person.email)
  if (!user) throw new Error("a user was closed while they were admitted")
  // An address that nobody has confirmed may have been signed up by somebody else, who must not come in by it.
  if (await replaceUnconfirmed(trx, user.id, { name: person.name, passwordHash: "" }))
    await endEverySession(trx, user.id)
  return user.id
}
