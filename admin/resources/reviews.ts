import { reviewHiding } from "../acts/review-acts.ts"
import type { Resource } from "../resource.ts"

/** What parties say of each other; staff may take one away, with a reason. */
export const reviews: Resource = {
  rows: {
    name: "reviews",
    key: ["merchantAccountId", "reviewId"],
    newestBy: "writtenAt",
    columns: {
      reviewId: { kind: "id" },
      writtenAt: { kind: "when" },
      authorAccountId: { kind: "account" },
      merchantAccountId: { kind: "account" },
      influencerAccountId: { kind: "account" },
      stars: { kind: "count" },
      reviewWords: { kind: "text" },
      shownAt: { kind: "when" },
      hiddenAt: { kind: "when" },
      hiddenReason: { kind: "text" },
    },
    select: (trx) =>
      trx
        .selectFrom("reviews")
        .select(["id as reviewId", "merchantAccountId", "influencerAccountId", "authorAccountId", "stars"])
        .select(["words as reviewWords", "writtenAt", "shownAt", "hiddenAt", "hiddenReason"]),
  },
  title: "reviewWords",
  list: ["writtenAt", "authorAccountId", "stars", "reviewWords", "shownAt", "hiddenAt"],
  filters: ["authorAccountId", "merchantAccountId", "influencerAccountId", "writtenAt"],
  acts: [reviewHiding],
}
