import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { lockProduct } from "./queries.ts"

/** A product as staff saw it: `seen` is when it was submitted, which changes with what shoppers would see. */
export type Seen = { productId: string; seen: string }
export type NotAsSeen = "not_submitted" | "changed_meanwhile"

/** The product that staff decide on, held until they have; nobody decides on what has changed since they saw it. */
export async function lockSubmitted(trx: Trx, staff: StaffActor, { productId, seen }: Seen) {
  requireStaffAbility(staff, "review")
  const product = await lockProduct(trx, staff.accountId, productId)
  const { submittedAt, archivedAt } = product
  if (!submittedAt || archivedAt) return refused("not_submitted")
  if (submittedAt.toISOString() !== seen) return refused("changed_meanwhile")
  return ok({ ...product, submittedAt }) satisfies Result<unknown, NotAsSeen>
}
