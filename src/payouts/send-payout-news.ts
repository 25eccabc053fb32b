import type { Db } from "#db/database.ts"
import { listMoneyMembers } from "#src/accounts/list-money-members.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { findNews } from "./news-queries.ts"
import { payoutMail } from "./payout-mails.ts"

/** Tells those who see to a payee's money that it was paid, or that it was not and what to mend. */
export async function sendPayoutNews(db: Db, accountId: string, payoutId: string) {
  const news = await findNews(db, accountId, payoutId)
  for (const reader of await listMoneyMembers(db, news.influencerAccountId)) {
    const mail = payoutMail(news, reader)
    if (mail) await deliverMail(db, mail)
  }
}
