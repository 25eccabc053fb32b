import { sql } from "kysely"
import type { DatabaseSession } from "lucia"
import type { Db } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"
import { currentVersion } from "#src/legal/legal-version.ts"
import { type LegalKind, legalKinds } from "#src/legal/sections.ts"
import type { SuspensionNotice } from "#src/suspensions/suspension.ts"
import type { Role } from "./abilities.ts"

export type Membership = {
  accountId: string
  role: Role
  kind: "merchant" | "influencer" | "platform"
  name: string
  slug: string
  suspension: SuspensionNotice | null
  demandsSecondFactor: boolean
}

type FoundSession = {
  userId: string
  accountId: string | null
  expiresAt: Date
  lastSeenAt: Date
  email: string
  name: string
  locale: string
  emailConfirmedAt: Date | null
  secondFactorAt: Date | null
  hasSecondFactor: boolean
  memberships: Membership[]
  /** The texts of today that they have not accepted yet. */
  pendingTexts: LegalKind[]
  /** In the account they work in. */
  unreadNotifications: number
  unreadThreads: number
}

const session = prepared<FoundSession>(
  "find_session",
  `select sessions.user_id, sessions.account_id, sessions.expires_at, sessions.last_seen_at, users.email, users.name,
     users.locale, users.email_confirmed_at, sessions.second_factor_at, factors.user_id is not null as has_second_factor,
     (select coalesce(jsonb_agg(jsonb_build_object('accountId', m.account_id, 'role', m.role, 'kind', m.kind,
        'name', m.name, 'slug', m.slug, 'demandsSecondFactor', m.demands_second_factor,
        'suspension', case when m.suspension_scope is not null then jsonb_build_object('scope', m.suspension_scope,
           'reason', m.suspension_reason, 'message', m.suspension_message, 'since', m.suspended_at) end)), '[]')
      from resolve_memberships(users.id) m) as memberships,
     array(select wanted.kind from unnest($2::text[], $3::bytea[]) as wanted (kind, hash)
           where not exists (select from auth.acceptances accepted where accepted.user_id = users.id
                             and accepted.kind = wanted.kind and accepted.hash = wanted.hash)) as pending_texts,
     unread.notifications as unread_notifications, unread.threads as unread_threads
   from auth.sessions join auth.users on users.id = sessions.user_id
     left join auth.second_factors factors on factors.user_id = users.id and factors.confirmed_at is not null
     cross join lateral count_unread(users.id, coalesce(sessions.account_id,
       (select account_id from resolve_memberships(users.id) limit 1))) unread
   where sessions.id = $1 and sessions.kind = 'member' and users.closed_at is null
     -- Whoever has a second factor is signed in by nothing less.
     and (factors.user_id is null or sessions.second_factor_at is not null)`,
)

/** The session, its user and the accounts the user belongs to, in one round trip: every page of a member begins with it. */
export async function findSession(db: Db, id: string): Promise<FoundSession | undefined> {
  const [found] = await session(db, [id, legalKinds, legalKinds.map((kind) => currentVersion(kind).hash)])
  return found
}

/** Where somebody begins to work who has not said it. */
export async function findFirstAccount(db: Db, userId: string): Promise<string | null> {
  const { rows } = await sql<{ accountId: string }>`
    select account_id from resolve_memberships(${userId}) limit 1`.execute(db)
  return rows[0]?.accountId ?? null
}

export async function insertSession(db: Db, session: DatabaseSession) {
  const { id, userId, expiresAt, attributes } = session
  await db
    .insertInto("auth.sessions")
    .values({ id, userId, expiresAt, ...attributes })
    .execute()
}

export async function extendSession(db: Db, id: string, expiresAt: Date) {
  await db.updateTable("auth.sessions").set({ expiresAt, lastSeenAt: sql`now()` }).where("id", "=", id).execute()
}

export async function deleteSession(db: Db, id: string) {
  await db.deleteFrom("auth.sessions").where("id", "=", id).execute()
}

export async function deleteUserSessions(db: Db, userId: string) {
  await db.deleteFrom("auth.sessions").where("userId", "=", userId).execute()
}

export async function deleteExpiredSessions(db: Db) {
  await db.deleteFrom("auth.sessions").where("expiresAt", "<=", sql<Date>`now()`).execute()
}

export async function touchSession(db: Db, id: string) {
  await db.updateTable("auth.sessions").set({ lastSeenAt: sql`now()` }).where("id", "=", id).execute()
}

export function listUserSessions(db: Db, userId: string, now: Date) {
  return db
    .selectFrom("auth.sessions")
    .where("userId", "=", userId)
    .where("kind", "=", "member")
    .where("expiresAt", ">", now)
    .orderBy("lastSeenAt", "desc")
    .select(["id", "userAgent", "createdAt", "lastSeenAt"])
    .execute()
}

export async function deleteOwnSession(db: Db, userId: string, id: string) {
  await db
    .deleteFrom("auth.sessions")
    .where("userId", "=", userId)
    .where("kind", "=", "member")
    .where("id", "=", id)
    .execute()
}

/** Those of the back-office too: whoever ends the others, or changes the password, leaves nothing open elsewhere. */
export async function deleteOtherSessions(db: Db, userId: string, currentId: string) {
  await db.deleteFrom("auth.sessions").where("userId", "=", userId).where("id", "<>", currentId).execute()
}

export async function deleteAccountSessions(db: Db, accountId: string, currentId: string) {
  await db.deleteFrom("auth.sessions").where("accountId", "=", accountId).where("id", "<>", currentId).execute()
}

export async function recordSecondFactor(db: Db, id: string, at: Date | null) {
  await db.updateTable("auth.sessions").set({ secondFactorAt: at }).where("id", "=", id).execute()
}

export async function recordSessionAccount(db: Db, id: string, accountId: string) {
  await db.updateTable("auth.sessions").set({ accountId }).where("id", "=", id).execute()
}
