import type { Trx } from "#db/database.ts"
import { inCents } from "#src/notifications/notification-params.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { findNews } from "./news-queries.ts"

/** Tells a payee what the bank did with a payout. */
export async function tellPayout(trx: Trx, accountId: string, payoutId: string, at: Date) {
  const { influencerAccountId, merchantName, state, netCents, returnedOn } = await findNews(trx, accountId, payoutId)
  const kind = state === "executed" ? "payout_executed" : returnedOn ? "payout_returned" : "payout_failed"
  await notify(
    trx,
    {
      ...{ accountId: influencerAccountId, kind, key: `${kind}:${payoutId}`, at },
      params: { merchant: merchantName, amount: inCents(netCents) },
      path: (locale) => paths.receivedPayout(locale, payoutId),
    },
    "none",
  )
}
