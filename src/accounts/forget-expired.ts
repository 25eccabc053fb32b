import type { Trx } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import * as expired from "./expiry-queries.ts"
import { nameNobody } from "./user-queries.ts"

/** What signing in leaves behind, each swept once its own rule of retention says so. */
export function forgetSessions(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return expired.deleteSessionsOver(trx, before)
}

/** Kept for some days, so that a mailed link can still say that it is too late. */
export function forgetTokens(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return expired.deleteTokensOver(trx, before)
}

export function forgetLimits(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return expired.deleteLimitsOver(trx, before)
}

export function forgetInvitations(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return expired.deleteInvitationsOver(trx, before)
}

export function emptyClosedProfiles(trx: Trx, { before }: Cutoff): Promise<bigint> {
  return expired.emptyProfilesClosed(trx, before)
}

export async function forgetLeavers(trx: Trx, { before }: Cutoff): Promise<bigint> {
  const leavers = await expired.listNamedLeavers(trx, before)
  for (const userId of leavers) await nameNobody(trx, userId)
  return BigInt(leavers.length)
}
