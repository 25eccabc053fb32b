import type { Db } from "#db/database.ts"
import { sendRewardNotice } from "#src/enrollments/send-reward-notice.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, notice: Jobs["send-reward-notice"]) {
  return sendRewardNotice(db, notice)
}
