import type { Trx } from "#db/database.ts"
import { deleteMessagesOf } from "./message-queries.ts"

/** What an influencer who has left wrote to merchants about themself; their place in each program stays. */
export function forgetMessages(trx: Trx, influencerAccountId: string) {
  return deleteMessagesOf(trx, influencerAccountId)
}
