import { endSession, startSession } from "#src/accounts/session.ts"
import type { GuestContext } from "./as-guest.ts"
import { userAgentOf } from "./user-agent.ts"

type Entering = Pick<GuestContext, "db" | "request" | "signedIn" | "answer">

/** Signs somebody in with a session of a new id, and ends the one that the browser had. */
export async function enter({ db, request, signedIn, answer }: Entering, userId: string, secondFactorAt?: Date) {
  if (signedIn) await endSession(db, signedIn.sessionId)
  const from = { accountId: null, userAgent: userAgentOf(request), ...(secondFactorAt && { secondFactorAt }) }
  answer.setCookie(await startSession(db, userId, from))
}
