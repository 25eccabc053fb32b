import type { Db } from "#db/database.ts"
import { sendAlreadyRegistered } from "#src/accounts/send-already-registered.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, request: Jobs["send-already-registered"]) {
  return sendAlreadyRegistered(db, request)
}
