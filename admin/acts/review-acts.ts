import { hideReview } from "#src/reviews/hide-review.ts"
import type { Act, Values } from "./act.ts"

/** Said in public of somebody who cannot answer it: staff take it away, and its author reads why. */
export const reviewHiding: Act = {
  ...{ name: "review_hiding", kind: "record", ability: "arbitrate", icon: "EyeOff", isDanger: true },
  fields: [{ name: "hiding_reason", kind: "long", required: true, max: 500 }],
  offeredOn: ({ hiddenAt }: Values) => !hiddenAt,
  accountOf: (record: Values) => record.merchantAccountId ?? "",
  run: (trx, actor, { record, values: { hiding_reason: reason = "" }, now }) =>
    hideReview(trx, actor, { reviewId: record.reviewId ?? "", reason }, now),
}
