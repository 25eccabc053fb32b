import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { hide, lockReview } from "./hiding-queries.ts"

type Hiding = { reviewId: string; reason: string }

/** Staff take a review away from everybody but its author, who is told why. */
export async function hideReview(
  trx: Trx,
  actor: StaffActor,
  { reviewId, reason }: Hiding,
  now: Date,
): Promise<Result<null, "already_hidden">> {
  requireStaffAbility(actor, "arbitrate")
  const review = await lockReview(trx, actor.accountId, reviewId)
  if (review.hiddenAt) return refused("already_hidden")

  await hide(trx, actor.accountId, reviewId, { hiddenAt: now, hiddenReason: reason })
  await recordAct(trx, actor, "hide_review", reviewId)
  await notify(trx, {
    ...{
      accountId: review.authorAccountId,
      kind: "review_hidden",
      key: `review:${reviewId}:hidden`,
      params: { reason },
    },
    path: (locale) => paths.reviews(locale),
  })
  await enqueue(trx, "show-reviews", {})
  return ok(null)
}
