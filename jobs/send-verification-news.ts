import type { Db } from "#db/database.ts"
import { sendVerificationNews } from "#src/verifications/review/send-verification-news.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, eventId }: Jobs["send-verification-news"]) {
  return sendVerificationNews(db, accountId, eventId)
}
