import type { Trx } from "#db/database.ts"
import type { Actor } from "./actor.ts"
import { revokeInvitations } from "./invitation-queries.ts"
import { revokeKeys } from "./key-queries.ts"
import { endMemberships } from "./member-queries.ts"
import { endSessionsIn } from "./own-sessions.ts"
import { deleteContact, recordClosing } from "./queries.ts"
import { recordAct } from "./record-act.ts"
import type { SignedIn } from "./session.ts"

/** Stops everything the account does and forgets its contact; orders, commissions and ledger stay, as the tax law asks. */
export async function closeAccount(trx: Trx, actor: Actor, signedIn: SignedIn, now: Date) {
  const { accountId } = actor
  await recordAct(trx, actor, "close_account", accountId)
  await revokeKeys(trx, accountId, now)
  await revokeInvitations(trx, accountId, now)
  await deleteContact(trx, accountId)
  await endSessionsIn(trx, accountId, signedIn)
  await endMemberships(trx, accountId, now)
  await recordClosing(trx, accountId, now)
}
