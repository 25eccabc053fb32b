import type { Db } from "#db/database.ts"
import { tellDays } from "#src/notifications/tell-days.ts"

export function run(db: Db) {
  return tellDays(db, new Date())
}
