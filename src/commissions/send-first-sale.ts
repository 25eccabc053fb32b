import { type Db, inNoAccount, type Trx } from "#db/database.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { firstSaleMail } from "./commission-mails.ts"
import { type CommissionNews, findFirstSale } from "./mail-queries.ts"

/** The line is written here rather than with the order, which of two first ones at the same moment cannot know which is. */
export async function sendFirstSale(db: Db, accountId: string, conversionId: string) {
  const news = await findFirstSale(db, accountId, conversionId)
  if (!news) return
  await inNoAccount(db, (trx) => tellFirstSale(trx, news))
  for (const reader of news.readers) await deliverMail(db, firstSaleMail(news, reader))
}

async function tellFirstSale(trx: Trx, { influencerAccountId, merchant, conversionId, placedAt }: CommissionNews) {
  await notify(
    trx,
    {
      ...{ accountId: influencerAccountId, kind: "first_sale", key: `first-sale:${conversionId}`, at: placedAt },
      params: { merchant },
      path: paths.commissions,
    },
    "none",
  )
}
