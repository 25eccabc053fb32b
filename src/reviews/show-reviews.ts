import type { Trx } from "#db/database.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { countRatings, showDue } from "./queries.ts"
import { shownWhenWrittenBefore } from "./review.ts"

/** Shows what both sides have written or what has waited long enough, and counts everybody's stars from the rows. */
export async function showReviews(trx: Trx, now: Date): Promise<number> {
  const shown = await showDue(trx, now, shownWhenWrittenBefore(now))
  for (const { id, subjectId, authorName } of shown) {
    await notify(trx, {
      ...{ accountId: subjectId, kind: "review_shown", key: `review:${id}:shown`, params: { name: authorName } },
      path: (locale) => paths.reviews(locale),
    })
  }
  await countRatings(trx, now)
  return shown.length
}
