import type { Db } from "#db/database.ts"
import { sendStaffWelcome } from "#src/staff/send-staff-welcome.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, request: Jobs["send-staff-welcome"]) {
  return sendStaffWelcome(db, request, new Date())
}
