import { type Db, inNoAccount } from "#db/database.ts"
import { tellDays } from "#src/notifications/tell-days.ts"

export function run(db: Db) {
  return inNoAccount(db, (trx) => tellDays(trx, new Date()))
}
