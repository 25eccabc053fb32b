import type { Db } from "#db/database.ts"
import { listOwners } from "#src/accounts/list-owners.ts"
import { casablancaDay, day } from "#src/clock.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { findExpiringPaper } from "./mail-queries.ts"
import { expiryMail } from "./verification-mails.ts"

export type ExpiryAlert = { accountId: string; documentId: string; daysBefore: number }

/** Tells an account's owners that a paper of theirs ends soon, unless another has taken its place meanwhile. */
export async function sendExpiryAlert(db: Db, { accountId, documentId, daysBefore }: ExpiryAlert, now: Date) {
  const paper = await findExpiringPaper(db, accountId, documentId)
  const daysLeft = paper?.expiresOn ? (Date.parse(paper.expiresOn) - Date.parse(casablancaDay(now))) / day : 0
  if (!paper?.expiresOn || daysLeft < 1) return

  const alert = { ...paper, key: `expiry:${documentId}:${daysBefore}`, expiresOn: paper.expiresOn, daysLeft }
  for (const owner of await listOwners(db, accountId)) await deliverMail(db, expiryMail(alert, owner))
}
