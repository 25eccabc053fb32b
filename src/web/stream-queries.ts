import { sql } from "kysely"
import type { Db } from "#db/database.ts"

/** Whose session a stream lives by, and in which of their accounts it was opened. */
export type StreamSession = { storedId: string; userId: string; accountId: string }

export function keyOf({ storedId, accountId }: Omit<StreamSession, "userId">): string {
  return `${storedId} ${accountId}`
}

/** Those of the sessions that still are, in an account where that person still works and which is not stopped. */
export async function listLiveSessions(db: Db, sessions: StreamSession[]): Promise<Set<string>> {
  const { rows } = await sql<{ storedId: string; accountId: string }>`
    select distinct s.id as stored_id, asked.account_id
    from unnest(${sessions.map(({ storedId }) => storedId)}::text[], ${sessions.map(({ accountId }) => accountId)}::uuid[])
      as asked (id, account_id)
    join auth.sessions s on s.id = asked.id and s.expires_at > now()
      and (s.account_id is null or s.account_id = asked.account_id)
    join auth.users u on u.id = s.user_id and u.closed_at is null
    join lateral resolve_memberships(s.user_id) m on m.account_id = asked.account_id
    where m.suspension_scope is distinct from 'everything'`.execute(db)
  return new Set(rows.map((row) => keyOf(row)))
}
