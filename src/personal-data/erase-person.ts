import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { closePerson } from "#src/accounts/close-person.ts"
import { leaveEveryAccount } from "#src/accounts/leave-every-account.ts"
import type { SignedIn } from "#src/accounts/session.ts"
import type { BegunErasure } from "./erasure.ts"
import { insertRequest, lockPerson, recordOutcome } from "./queries.ts"

/** Closes a person's accounts and their way in at once; a job erases the rest, writes to them, and forgets their name. */
export async function erasePerson(trx: Trx, signedIn: SignedIn, now: Date): Promise<{ requestId: string }> {
  const { userId } = signedIn
  // Throws for whoever has left in another tab meanwhile.
  await lockPerson(trx, userId)
  const departure = await leaveEveryAccount(trx, signedIn, now)
  const begun: BegunErasure = { ...departure, erased: ["sign_in"] }
  await closePerson(trx, userId, now)

  const requestId = await insertRequest(trx, { userId, kind: "erasure", requestedAt: now })
  await recordOutcome(trx, requestId, { outcome: begun, at: null })
  await enqueue(trx, "finish-erasure", { requestId })
  return { requestId }
}
