import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { chooseMail } from "#src/consents/choose-mail.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { type AcceptedFrom, acceptEveryText } from "#src/legal/accept-texts.ts"
import { type Opening, openAccount } from "./open-account.ts"
import { endEverySession } from "./session.ts"
import { voidTokens } from "./token-queries.ts"
import { findUserByEmail, insertUser, replaceUnconfirmed } from "./user-queries.ts"

type Applicant = {
  email: string
  name: string
  /** Made before the transaction began. */
  passwordHash: string
  locale: Locale
  account: Opening
} & Boxes

type Boxes = {
  acceptedFrom: AcceptedFrom
  /** Whether they ask for the mail about what is new. */
  news: boolean
}

/** Makes the user and their account. Null when the e-mail has its user already: they are told by mail, the applicant is not. */
export async function signUp(trx: Trx, { account, acceptedFrom, news, ...person }: Applicant, now: Date) {
  const made = await insertUser(trx, { ...person, at: now })
  if (!made) return remind(trx, { ...person, acceptedFrom, news }, now)

  await keepBoxes(trx, made.id, { acceptedFrom, news }, now)
  const accountId = await openAccount(trx, made.id, account, now)
  await enqueue(trx, "send-email-confirmation", { userId: made.id, requestId: randomUUID() })
  return { userId: made.id, accountId }
}

async function remind(trx: Trx, { email, acceptedFrom, news, ...person }: Omit<Applicant, "account">, now: Date) {
  const user = await findUserByEmail(trx, email)
  if (!user) return null
  // Whoever signed up first may not read that mailbox, and would keep a way in: until it is confirmed, the last one counts.
  const isReplaced = await replaceUnconfirmed(trx, user.id, person)
  if (isReplaced) {
    await voidTokens(trx, user.id, "confirm_email", now)
    await endEverySession(trx, user.id)
    await keepBoxes(trx, user.id, { acceptedFrom, news }, now)
  }
  const job = isReplaced ? "send-email-confirmation" : "send-already-registered"
  await enqueue(trx, job, { userId: user.id, requestId: randomUUID() })
  return null
}

async function keepBoxes(trx: Trx, userId: string, { acceptedFrom, news }: Boxes, now: Date) {
  await acceptEveryText(trx, userId, acceptedFrom, now)
  await chooseMail(trx, { userId, givenBy: "sign_up" }, { news }, now)
}
