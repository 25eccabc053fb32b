import type { Db } from "#db/database.ts"
import { findRating, listPublicReviews, type PublicReview, type Rating } from "./queries.ts"

export type SaidOf = { rating: Rating | null; reviews: PublicReview[] }

const shown = 10

/** What was said of an account and may be read by everybody. */
export async function readReviewsOf(db: Db, accountId: string): Promise<SaidOf> {
  return { rating: await findRating(db, accountId), reviews: await listPublicReviews(db, accountId, shown) }
}
