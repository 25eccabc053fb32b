import type { Trx } from "#db/database.ts"
import { endOtherSessions, markSecondFactor } from "#src/accounts/own-sessions.ts"
import type { SignedIn } from "#src/accounts/session.ts"
import { confirmReplacement, confirmSetUp } from "./confirm-set-up.ts"
import { recordOwnAct } from "./record-own-act.ts"

/** For somebody signed in, whose password was asked before. Other browsers are signed out: they have proven nothing. */
export async function switchOn(trx: Trx, signedIn: SignedIn, typed: string, now: Date) {
  const confirmed = await confirmSetUp(trx, signedIn.userId, typed, now)
  if (confirmed.ok) await keepOnlyThisSession(trx, signedIn, "switch_on_second_factor", now)
  return confirmed
}

/** For somebody signed in whose second factor is fresh. */
export async function replaceApplication(trx: Trx, signedIn: SignedIn, typed: string, now: Date) {
  const confirmed = await confirmReplacement(trx, signedIn.userId, typed, now)
  if (confirmed.ok) await keepOnlyThisSession(trx, signedIn, "replace_second_factor", now)
  return confirmed
}

async function keepOnlyThisSession(trx: Trx, signedIn: SignedIn, act: string, now: Date) {
  await endOtherSessions(trx, signedIn)
  await markSecondFactor(trx, signedIn, now)
  await recordOwnAct(trx, signedIn, act)
}
