import type { Db } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import type { Queue, QueueQuestion } from "./queue.ts"

/** The files that wait, and how many stand where. */
export async function listQueue(_db: Db, _staff: StaffActor, _question: QueueQuestion, _now: Date): Promise<Queue> {
  throw new Error("listQueue")
}
