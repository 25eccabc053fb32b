import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { type ApprovalRefusal, approveEnrollment } from "./approve-enrollment.ts"

/** Approves several applications at once; those that cannot be are counted, not an error, with why the first could not. */
export async function approveEnrollments(trx: Trx, actor: Actor, ids: string[]) {
  let approved = 0
  let refusal: ApprovalRefusal | null = null
  // In one order, so that two colleagues who approve the same list never wait for each other in a circle.
  const each = [...new Set(ids)].sort()
  for (const id of each) {
    const approval = await approveEnrollment(trx, actor, id)
    if (approval.ok) approved += 1
    else refusal ??= approval.reason
  }
  return { approved, skipped: each.length - approved, refusal }
}
