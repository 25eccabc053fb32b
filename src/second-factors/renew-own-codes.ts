import type { Trx } from "#db/database.ts"
import type { SignedIn } from "#src/accounts/session.ts"
import { recordOwnAct } from "./record-own-act.ts"
import { renewRecoveryCodes } from "./renew-recovery-codes.ts"

/** For somebody signed in whose second factor is fresh. */
export async function renewOwnCodes(trx: Trx, signedIn: SignedIn, now: Date): Promise<string[]> {
  await recordOwnAct(trx, signedIn, "renew_recovery_codes")
  return renewRecoveryCodes(trx, signedIn.userId, now)
}
