import type { Db } from "#db/database.ts"
import { announceRewardChange } from "#src/enrollments/announce-reward-change.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, notice: Jobs["announce-reward-change"]) {
  return announceRewardChange(db, notice)
}
