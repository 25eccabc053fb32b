import { enterAccount, type Trx } from "#db/database.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { findOpenInvitation, resolveInvitation } from "./invitation-queries.ts"
import { findUserByEmail } from "./user-queries.ts"

export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof openInvitation>>>

/** The invitation that a mailed secret stands for, and the transaction given to its account; null once it is worth nothing. */
export async function openInvitation(trx: Trx, secret: string) {
  const found = await resolveInvitation(trx, secretHash(secret))
  if (!found) return null
  await enterAccount(trx, found.accountId)
  const invitation = await findOpenInvitation(trx, found.accountId, found.id)
  if (!invitation) return null
  const user = await findUserByEmail(trx, invitation.email)
  return { ...invitation, accountId: found.accountId, isForUser: user !== undefined }
}
