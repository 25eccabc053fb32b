import type { Db } from "#db/database.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { firstSaleMail } from "./commission-mails.ts"
import { findFirstSale } from "./mail-queries.ts"

export async function sendFirstSale(db: Db, accountId: string, conversionId: string) {
  const news = await findFirstSale(db, accountId, conversionId)
  if (!news) return
  for (const reader of news.readers) await deliverMail(db, firstSaleMail(news, reader))
}
