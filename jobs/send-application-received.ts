import type { Db } from "#db/database.ts"
import { sendApplicationReceived } from "#src/enrollments/send-application-received.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, enrollmentId }: Jobs["send-application-received"]) {
  return sendApplicationReceived(db, accountId, enrollmentId)
}
