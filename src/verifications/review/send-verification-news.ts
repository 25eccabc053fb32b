import type { Db } from "#db/database.ts"
import { listOwners } from "#src/accounts/list-owners.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { findNews, listRefusedPapers } from "./mail-queries.ts"
import { isNews, newsMail } from "./verification-mails.ts"

/** Tells an account's owners what became of their file: received, approved, to complete, refused, expired. */
export async function sendVerificationNews(db: Db, accountId: string, eventId: string) {
  const news = await findNews(db, accountId, eventId)
  if (!isNews(news.state)) return
  const papers = news.state === "changes_requested" ? await listRefusedPapers(db, accountId, news.at) : []

  for (const owner of await listOwners(db, accountId)) await deliverMail(db, newsMail(news, papers, owner))
}
