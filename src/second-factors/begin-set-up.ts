import type { Db } from "#db/database.ts"
import { later, minute } from "#src/clock.ts"
import { qrSvg } from "#src/links/qr-code.ts"
import { newSecret, sealSecret, setUpAddress, unsealSecret } from "./one-time-code.ts"
import { findSetup, keepSetup } from "./queries.ts"

/** What a page shows to somebody who sets up their application. */
export type SetUp = { secret: string; address: string; qrSvg: string }

const lifetime = 60 * minute

/** The same secret for an hour, because a phone reloads the page when one comes back from the application. */
export async function beginSetUp(db: Db, person: { userId: string; email: string }, now: Date): Promise<SetUp> {
  const { userId, email } = person
  const begun = { userId, secretSealed: sealSecret(userId, newSecret()), createdAt: now }
  const sealed = (await keepSetup(db, begun, later(now, -lifetime))) ?? begun.secretSealed
  const secret = unsealSecret(userId, sealed)
  const address = setUpAddress(secret, email)
  return { secret, address, qrSvg: qrSvg(address) }
}

export async function findSetUpSecret(db: Db, userId: string, now: Date): Promise<string | null> {
  const sealed = await findSetup(db, userId, later(now, -lifetime))
  return sealed && unsealSecret(userId, sealed)
}
