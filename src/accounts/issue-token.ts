import type { Db } from "#db/database.ts"
import { day, hour, later } from "#src/clock.ts"
import { keyedHash, secretHash } from "#src/crypto/keyed-hash.ts"
import { insertToken, type TokenPurpose } from "./token-queries.ts"

const lifetimes: Record<TokenPurpose, number> = {
  confirm_email: 3 * day,
  change_email: day,
  reset_password: hour,
}

type Wanted = { userId: string; email: string; purpose: TokenPurpose }

/** The secret of one mailed link: the same again when the job that mails it runs twice, and in no table or payload. */
export function mailedSecret(requestId: string): string {
  return keyedHash("mail_link", requestId).toString("base64url")
}

/** Lets a mailed link work once; only the hash of its secret is ever stored. */
export async function issueToken(db: Db, requestId: string, wanted: Wanted, now: Date): Promise<string> {
  const secret = mailedSecret(requestId)
  const expiresAt = later(now, lifetimes[wanted.purpose])
  await insertToken(db, { ...wanted, tokenHash: secretHash(secret), expiresAt })
  return secret
}
