import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { type Opening, openAccount } from "./open-account.ts"
import { findUserByEmail, insertUser } from "./user-queries.ts"

type Applicant = {
  email: string
  name: string
  /** Made before the transaction began. */
  passwordHash: string
  locale: Locale
  account: Opening
}

/** Makes the user and their account. Null when the e-mail has its user already: they are told by mail, the applicant is not. */
export async function signUp(trx: Trx, { account, ...person }: Applicant, now: Date) {
  const made = await insertUser(trx, { ...person, at: now })
  if (!made) return remind(trx, person.email)

  const accountId = await openAccount(trx, made.id, account, now)
  await enqueue(trx, "send-email-confirmation", { userId: made.id, requestId: randomUUID() })
  return { userId: made.id, accountId }
}

async function remind(trx: Trx, email: string) {
  const user = await findUserByEmail(trx, email)
  if (!user) return null
  const job = user.emailConfirmedAt ? "send-already-registered" : "send-email-confirmation"
  await enqueue(trx, job, { userId: user.id, requestId: randomUUID() })
  return null
}
