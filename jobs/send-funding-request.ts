import type { Db } from "#db/database.ts"
import { sendFundingRequest } from "#src/payouts/send-funding-request.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, asked: Jobs["send-funding-request"]) {
  return sendFundingRequest(db, asked)
}
