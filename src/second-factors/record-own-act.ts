import type { Trx } from "#db/database.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import type { SignedIn } from "#src/accounts/session.ts"

/** What somebody does to their own way in, kept in the account they work in; somebody without an account has no log. */
export async function recordOwnAct(trx: Trx, { userId, current }: SignedIn, act: string) {
  if (!current) return
  await recordAct(trx, { kind: "member", accountId: current.accountId, userId, role: current.role }, act, userId)
}
