import { readLastVerification } from "#src/books/last-verification.ts"
import { hour, later } from "#src/clock.ts"
import { adminCan } from "../staff-admin.ts"
import { staffRoute } from "../web/staff-route.ts"

// The nightly job runs once a day: one that is older has been missed.
const longestSilence = 36 * hour

/** What the last recomputing of the books found, for those on whose first page it stands. */
export const showVerification = staffRoute("see_accounts", async ({ ctx, staff, now }) => {
  if (!adminCan(staff, "see_money")) return { isMine: false, last: null, isLate: false }
  const last = await readLastVerification(ctx.db)
  return { isMine: true, last, isLate: last === null || last.endedAt < later(now, -longestSilence) }
})

export type VerificationFacts = {
  isMine: boolean
  last: Awaited<ReturnType<typeof readLastVerification>>
  isLate: boolean
}
