import type { Difference } from "#src/books/book-differences.ts"
import { readLastVerification } from "#src/books/last-verification.ts"
import { hour, later } from "#src/clock.ts"
import { amountIn } from "../amount-in.ts"
import { adminCan } from "../staff-admin.ts"
import { staffRoute } from "../web/staff-route.ts"
import type { Language } from "../words.ts"

// The nightly job runs once a day: one that is older has been missed.
const longestSilence = 36 * hour

/** What the last recomputing of the books found, for those on whose first page it stands. */
export const showVerification = staffRoute("see_accounts", async ({ ctx, staff, now }) => {
  if (!adminCan(staff, "see_money")) return { isMine: false, last: null, isLate: false }
  const last = await readLastVerification(ctx.db)
  const isLate = last === null || last.endedAt < later(now, -longestSilence)
  return { isMine: true, last: last && { ...last, found: last.found.map((one) => told(one, staff.language)) }, isLate }
})

/** Amounts are kept as centimes; states and instants as they are. */
function told(difference: Difference, language: Language): Difference {
  const amount = amountIn(language)
  const shown = (text: string) => (/^-?\d+$/.test(text) ? amount(BigInt(text)) : text)
  return { ...difference, found: shown(difference.found), expected: shown(difference.expected) }
}

export type VerificationFacts = {
  isMine: boolean
  last: Awaited<ReturnType<typeof readLastVerification>>
  isLate: boolean
}
