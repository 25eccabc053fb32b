import type { Db } from "#db/database.ts"
import type { AccountKind } from "#src/accounts/queries.ts"
import { addDays, casablancaDay } from "#src/clock.ts"
import { isDone } from "./item-standing.ts"
import { findKind } from "./queries.ts"
import { readVerification } from "./read-verification.ts"
import { renewalDays } from "./renew-verification.ts"
import type { VerificationState } from "./verification-state.ts"

export type VerificationStanding = {
  kind: AccountKind
  /** none: nobody has opened the file yet. */
  state: VerificationState | "none"
  isVerified: boolean
  /** What waits for an approval: a merchant's programs open after it, an influencer's payouts come after it. */
  blocked: "opening" | "payouts" | null
  done: number
  total: number
  /** The last day of the approval, once it is near or past. */
  endsOn: string | null
}

/** Where an account stands with its verification, and what that stops. */
export async function verificationStanding(db: Db, accountId: string, now: Date): Promise<VerificationStanding> {
  const kind = await findKind(db, accountId)
  const file = await readVerification(db, accountId, now)
  const today = casablancaDay(now)
  const { state = "none" as const, approvedAt = null, approvedUntil = null } = file?.verification ?? {}
  const isVerified = approvedAt !== null && (approvedUntil === null || approvedUntil >= today)
  const items = file?.items ?? []
  return {
    ...{ kind, state, isVerified },
    blocked: isVerified ? null : kind === "merchant" ? "opening" : "payouts",
    done: items.filter(isDone).length,
    total: items.length,
    endsOn: approvedAt && approvedUntil && approvedUntil <= addDays(today, renewalDays) ? approvedUntil : null,
  }
}
