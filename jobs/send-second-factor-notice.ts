import type { Db } from "#db/database.ts"
import { sendSecondFactorNotice } from "#src/second-factors/send-second-factor-notice.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, notice: Jobs["send-second-factor-notice"]) {
  return sendSecondFactorNotice(db, notice)
}
