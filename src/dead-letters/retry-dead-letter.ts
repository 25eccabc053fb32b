import type { Trx } from "#db/database.ts"
import { requeue } from "#jobs/queue.ts"
import { platformAccountId, type StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { lockDeadLetter } from "./queries.ts"

/** Puts a dead job back on its own queue with all its tries; what it does is idempotent, so twice is as once. */
export async function retryDeadLetter(
  trx: Trx,
  staff: StaffActor,
  id: string,
): Promise<Result<{ job: string }, "queue_unknown" | "already_waiting">> {
  requireStaffAbility(staff, "retry_jobs")
  const { job, accountId } = await lockDeadLetter(trx, id)
  if (!job) return refused("queue_unknown")

  if (!(await requeue(trx, id))) return refused("already_waiting")
  const account = accountId ?? platformAccountId
  await recordAct(trx, { ...staff, accountId: account }, "retry_job", id, { job })
  return ok({ job })
}
