import type { Trx } from "#db/database.ts"
import { expireUnanswered } from "./queries.ts"
import { tellOfInvitation } from "./tell-invitation.ts"

/** What nobody answered in time ends, and its merchant is told; harmless twice. */
export async function expireProgramInvitations(trx: Trx, now: Date) {
  for (const { merchantAccountId, id } of await expireUnanswered(trx, now)) {
    await tellOfInvitation(trx, merchantAccountId, id, "invitation_expired")
  }
}
