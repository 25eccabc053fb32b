import type { Db, Trx } from "#db/database.ts"
import type { SignedIn } from "./session.ts"
import * as queries from "./session-queries.ts"
import { storedId } from "./session-store.ts"

export type OwnSession = Awaited<ReturnType<typeof listOwnSessions>>[number]

/** The browsers in which this person is signed in, the one in use first. */
export async function listOwnSessions(db: Db, signedIn: SignedIn, now: Date) {
  const currentId = storedId(signedIn.sessionId)
  const sessions = await queries.listUserSessions(db, signedIn.userId, now)
  const marked = sessions.map((session) => ({ ...session, isCurrent: session.id === currentId }))
  return [...marked.filter((session) => session.isCurrent), ...marked.filter((session) => !session.isCurrent)]
}

export function endOwnSession(db: Db, signedIn: SignedIn, id: string) {
  return queries.deleteOwnSession(db, signedIn.userId, id)
}

export function endOtherSessions(db: Db, signedIn: SignedIn) {
  return queries.deleteOtherSessions(db, signedIn.userId, storedId(signedIn.sessionId))
}

/** When this session last proved the second factor, null once there is none. */
export function markSecondFactor(db: Db, signedIn: SignedIn, at: Date | null) {
  return queries.recordSecondFactor(db, storedId(signedIn.sessionId), at)
}

/** From the next request on, this session works in that account. */
export function workInAccount(db: Db, signedIn: SignedIn, accountId: string) {
  return queries.recordSessionAccount(db, storedId(signedIn.sessionId), accountId)
}

/** Ends what is signed in to an account that closes; who closes it stays signed in, to leave altogether if they wish. */
export function endSessionsIn(trx: Trx, accountId: string, except: SignedIn) {
  return queries.deleteAccountSessions(trx, accountId, storedId(except.sessionId))
}
