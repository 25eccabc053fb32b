import type { Db } from "#db/database.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { releasedMail } from "./commission-mails.ts"
import { findNews } from "./mail-queries.ts"

export async function sendCommissionReleased(db: Db, accountId: string, commissionId: string) {
  const news = await findNews(db, accountId, commissionId)
  for (const reader of news.readers) await deliverMail(db, releasedMail(news, reader))
}
