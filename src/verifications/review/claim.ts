import { later, minute } from "#src/clock.ts"
import type { VerificationState } from "#src/verifications/verification-state.ts"
import type { Claim } from "./case.ts"

type File = { state: VerificationState; claimedBy: string | null; claimedAt: Date | null }

/** A reviewer who has done nothing on a file for so long has left it: another may take it over. */
const claimLasts = 30 * minute

export function isStale(claimedAt: Date, now: Date): boolean {
  return later(claimedAt, claimLasts) < now
}

/** Why this reviewer may not take the file in hand; taking one's own again is no matter. */
export function whyNotClaimable(file: File, userId: string, now: Date): "not_waiting" | "claimed_by_other" | null {
  if (file.state === "submitted") return null
  if (file.state !== "in_review" || !file.claimedAt) return "not_waiting"
  return file.claimedBy === userId || isStale(file.claimedAt, now) ? null : "claimed_by_other"
}

/** Why this reviewer may decide nothing in the file. */
export function whyNotInHand(file: File, userId: string): "not_in_review" | "claimed_by_other" | null {
  if (file.state !== "in_review") return "not_in_review"
  return file.claimedBy === userId ? null : "claimed_by_other"
}

type Claimed = { claimedBy: string | null; claimedAt: Date | null; claimerName: string | null }

export function claimOf({ claimedBy, claimedAt, claimerName }: Claimed, readerId: string, now: Date): Claim | null {
  if (!claimedBy || !claimedAt) return null
  const isMine = claimedBy === readerId
  return { id: claimedBy, name: claimerName ?? "", at: claimedAt, isStale: isStale(claimedAt, now), isMine }
}
