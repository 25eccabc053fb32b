import type { Db } from "#db/database.ts"
import { sendEnrollmentDecision } from "#src/enrollments/send-enrollment-decision.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, enrollmentId }: Jobs["send-enrollment-decision"]) {
  return sendEnrollmentDecision(db, accountId, enrollmentId)
}
