import type { Db, Trx } from "#db/database.ts"
import { platformAccountId, type StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { cookieValue, type SessionCookie } from "#src/accounts/session.ts"
import { storedId } from "#src/accounts/session-store.ts"
import { hour, later, minute } from "#src/clock.ts"
import { randomSecret } from "#src/crypto/random-code.ts"
import { isLoopbackHttp } from "#src/env.ts"
import { NotFound } from "#src/errors.ts"
import { findStaffRole, type StaffLanguage } from "./queries.ts"
import * as queries from "./session-queries.ts"
import type { StaffRole } from "./staff-roles.ts"

const idle = 30 * minute
const lifetime = 12 * hour

/** Who works in the back-office; of the site's sessions it is none. */
export type SignedInStaff = {
  sessionId: string
  userId: string
  name: string
  email: string
  role: StaffRole
  language: StaffLanguage
  secondFactorAt: Date
}

/** After the code, never before; the id is new, so that one known before is worth nothing. In the platform's account. */
export async function openStaffSession(
  trx: Trx,
  userId: string,
  userAgent: string | null,
  now: Date,
): Promise<SessionCookie> {
  const role = await findStaffRole(trx, userId)
  if (!role) throw new NotFound(`staff ${userId}`)
  const sessionId = randomSecret()
  const expiresAt = later(now, lifetime)
  await queries.insertStaffSession(trx, { id: storedId(sessionId), userId, userAgent, expiresAt, now })
  await recordAct(trx, staffActor({ userId, role }, platformAccountId), "sign_in", userId)
  return cookie(sessionId, lifetime / 1000)
}

/** Null once it is over: 30 minutes without a request, 12 hours in all, no longer staff, no second factor any more. */
export async function readStaffSession(db: Db, cookieHeader: string | null, now: Date): Promise<SignedInStaff | null> {
  const sessionId = cookieValue(cookieHeader, staffCookieName())
  if (!sessionId) return null
  const found = await queries.findStaffSession(db, storedId(sessionId), now, later(now, -idle))
  if (!found?.secondFactorAt) return null
  const { lastSeenAt, secondFactorAt, ...person } = found
  // Written once a minute at most: a page that reads must not cost a write each time.
  if (lastSeenAt < later(now, -minute)) await queries.touchStaffSession(db, storedId(sessionId), now)
  const { role, language } = person
  return { ...person, sessionId, secondFactorAt, role: role as StaffRole, language: language as StaffLanguage }
}

export async function endStaffSession(db: Db, sessionId: string): Promise<SessionCookie> {
  await queries.deleteStaffSession(db, storedId(sessionId))
  return cookie("", 0)
}

/** The actor of an act that concerns that account; the platform's own when it concerns none. */
export function staffActor(staff: { userId: string; role: StaffRole }, accountId: string): StaffActor {
  return { kind: "staff", accountId, userId: staff.userId, role: staff.role }
}

function cookie(value: string, seconds: number): string {
  const secure = isLoopbackHttp() ? "" : "; Secure"
  return `${staffCookieName()}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`
}

function staffCookieName(): string {
  return isLoopbackHttp() ? "sys_staff" : "__Host-sys_staff"
}
