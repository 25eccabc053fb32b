import type { Db } from "#db/database.ts"
import { sendPayoutNews } from "#src/payouts/send-payout-news.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, payoutId }: Jobs["send-payout-news"]) {
  return sendPayoutNews(db, accountId, payoutId)
}
