import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { approveEnrollment } from "./approve-enrollment.ts"

/** Approves several applications at once; those that were decided meanwhile are counted, not an error. */
export async function approveEnrollments(trx: Trx, actor: Actor, ids: string[]) {
  let approved = 0
  // In one order, so that two colleagues who approve the same list never wait for each other in a circle.
  const each = [...new Set(ids)].sort()
  for (const id of each) {
    const approval = await approveEnrollment(trx, actor, id)
    if (approval.ok) approved += 1
  }
  return { approved, skipped: each.length - approved }
}
