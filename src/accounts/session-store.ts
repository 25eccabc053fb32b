import type { Adapter, DatabaseSession, DatabaseUser } from "lucia"
import type { Db } from "#db/database.ts"
import { later, minute } from "#src/clock.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import * as queries from "./session-queries.ts"

/** What the database knows a session by. */
export function storedId(sessionId: string): string {
  return secretHash(sessionId).toString("base64url")
}

/** Lucia's storage on our tables; the cookie's value never reaches the database, only its hash does. */
export function sessionStore(db: Db): Adapter {
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await queries.findSession(db, storedId(id))
      if (!row) return [null, null]
      const { userId, accountId, secondFactorAt, expiresAt, lastSeenAt, ...attributes } = row
      // Written now and then only: a page that reads must not cost a write each time.
      if (lastSeenAt < later(new Date(), -5 * minute)) await queries.touchSession(db, storedId(id))
      return [
        { id, userId, expiresAt, attributes: { accountId, userAgent: null, secondFactorAt } },
        { id: userId, attributes },
      ]
    },
    getUserSessions: async () => [],
    setSession: (session) => queries.insertSession(db, { ...session, id: storedId(session.id) }),
    updateSessionExpiration: (id, expiresAt) => queries.extendSession(db, storedId(id), expiresAt),
    deleteSession: (id) => queries.deleteSession(db, storedId(id)),
    deleteUserSessions: (userId) => queries.deleteUserSessions(db, userId),
    deleteExpiredSessions: () => queries.deleteExpiredSessions(db),
  }
}
