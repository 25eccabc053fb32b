import type { Adapter, DatabaseSession, DatabaseUser } from "lucia"
import type { Db } from "#db/database.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import * as queries from "./session-queries.ts"

function hashed(sessionId: string): string {
  return secretHash(sessionId).toString("base64url")
}

/** Lucia's storage on our tables; the cookie's value never reaches the database, only its hash does. */
export function sessionStore(db: Db): Adapter {
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await queries.findSession(db, hashed(id))
      if (!row) return [null, null]
      const { userId, accountId, expiresAt, ...attributes } = row
      return [
        { id, userId, expiresAt, attributes: { accountId, userAgent: null } },
        { id: userId, attributes },
      ]
    },
    getUserSessions: async () => [],
    setSession: (session) => queries.insertSession(db, { ...session, id: hashed(session.id) }),
    updateSessionExpiration: (id, expiresAt) => queries.extendSession(db, hashed(id), expiresAt),
    deleteSession: (id) => queries.deleteSession(db, hashed(id)),
    deleteUserSessions: (userId) => queries.deleteUserSessions(db, userId),
    deleteExpiredSessions: () => queries.deleteExpiredSessions(db),
  }
}
