import { Lucia, TimeSpan } from "lucia"
import type { Db } from "#db/database.ts"
import { isLoopbackHttp } from "#src/env.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { LegalKind } from "#src/legal/sections.ts"
import { findFirstAccount, type Membership } from "./session-queries.ts"
import { sessionStore } from "./session-store.ts"

export type { Membership } from "./session-queries.ts"

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof lucia>
    UserId: string
    DatabaseUserAttributes: {
      email: string
      name: string
      locale: string
      emailConfirmedAt: Date | null
      hasSecondFactor: boolean
      memberships: Membership[]
      pendingTexts: LegalKind[]
      unreadNotifications: number
      unreadThreads: number
    }
    DatabaseSessionAttributes: { accountId: string | null; userAgent: string | null; secondFactorAt: Date | null }
  }
}

/** Who is signed in, and in which of their accounts they are working now (null when they belong to none). */
export type SignedIn = {
  sessionId: string
  userId: string
  email: string
  name: string
  locale: Locale
  emailConfirmed: boolean
  hasSecondFactor: boolean
  /** When this session last proved it, null when there is none. */
  secondFactorAt: Date | null
  memberships: Membership[]
  /** The texts of today that they have yet to accept, before anything else. */
  pendingTexts: LegalKind[]
  current: Membership | null
  /** In the account they work in, up to a hundred; a page that reads some still shows them. */
  unread: { notifications: number; threads: number }
}

/** A cookie to send, as a Set-Cookie header. */
export type SessionCookie = string

function lucia(db: Db) {
  const secure = !isLoopbackHttp()
  return new Lucia(sessionStore(db), {
    sessionExpiresIn: new TimeSpan(14, "d"),
    sessionCookie: {
      name: secure ? "__Host-sys_session" : "sys_session",
      attributes: { secure, sameSite: "lax", path: "/" },
    },
    getUserAttributes: (user) => user,
    getSessionAttributes: (session) => session,
  })
}

/** Reads the session that a Cookie header carries; a cookie comes back when its life was extended or has ended. */
export async function readSession(
  db: Db,
  cookieHeader: string | null,
): Promise<{ signedIn: SignedIn | null; cookie: SessionCookie | null }> {
  const auth = lucia(db)
  const id = cookieValue(cookieHeader, auth.sessionCookieName)
  if (!id) return { signedIn: null, cookie: null }

  const { session, user } = await auth.validateSession(id)
  if (!session) return { signedIn: null, cookie: auth.createBlankSessionCookie().serialize() }

  const { memberships, pendingTexts } = user
  const signedIn: SignedIn = {
    sessionId: session.id,
    userId: user.id,
    email: user.email,
    name: user.name,
    locale: user.locale === "ar" ? "ar" : "fr",
    emailConfirmed: user.emailConfirmedAt !== null,
    hasSecondFactor: user.hasSecondFactor,
    secondFactorAt: session.secondFactorAt,
    memberships,
    pendingTexts,
    current: currentOf(memberships, session.accountId),
    unread: { notifications: user.unreadNotifications, threads: user.unreadThreads },
  }
  return { signedIn, cookie: session.fresh ? auth.createSessionCookie(session.id).serialize() : null }
}

/** Whoever no longer belongs to the account they worked in chooses another: what they were about to do was not meant for it. */
function currentOf(memberships: Membership[], accountId: string | null): Membership | null {
  if (accountId === null) return memberships[0] ?? null
  return memberships.find((membership) => membership.accountId === accountId) ?? null
}

/** Always a new session id, so that one known before signing in is worth nothing after. */
export async function startSession(
  db: Db,
  userId: string,
  from: { accountId: string | null; userAgent: string | null; secondFactorAt?: Date },
): Promise<SessionCookie> {
  const auth = lucia(db)
  const accountId = from.accountId ?? (await findFirstAccount(db, userId))
  const session = await auth.createSession(userId, { secondFactorAt: null, ...from, accountId })
  return auth.createSessionCookie(session.id).serialize()
}

export async function endSession(db: Db, sessionId: string): Promise<SessionCookie> {
  const auth = lucia(db)
  await auth.invalidateSession(sessionId)
  return auth.createBlankSessionCookie().serialize()
}

export async function endEverySession(db: Db, userId: string) {
  await lucia(db).invalidateUserSessions(userId)
}

/** Own reader, because lucia's throws on any malformed cookie of anybody's. */
export function cookieValue(header: string | null, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const [key, value] = pair.split("=", 2)
    if (key?.trim() === name && value) return value.trim()
  }
  return null
}
