import type { Db } from "#db/database.ts"
import { sendReceivableNews } from "#src/receivables/send-receivable-news.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, news: Jobs["send-receivable-news"]) {
  return sendReceivableNews(db, news)
}
