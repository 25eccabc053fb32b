import type { Db } from "#db/database.ts"
import { cookieValue, type SessionCookie } from "#src/accounts/session.ts"
import { later, minute } from "#src/clock.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { seal, unseal } from "#src/crypto/seal.ts"
import { isLoopbackHttp } from "#src/env.ts"
import { findChallenged } from "#src/second-factors/find-challenged.ts"

/** Where somebody signs in: what one of them gives is worth nothing in the other. */
type Door = "site" | "back-office"
type Sealed = { userId: string; password: string; next: string | null; until: number }

/** Who has typed the right password and must still prove their second factor, or set it up. */
export type Challenge = { userId: string; email: string; hasSecondFactor: boolean; next: string | null }

const lifetime = 10 * minute
const names = { site: "sys_challenge", "back-office": "sys_staff_challenge" }

/** No session yet: the browser carries, sealed, who has typed the right password, where they were going and until when. */
export function challengeCookie(
  door: Door,
  user: { id: string; passwordHash: string },
  next: string | null,
  now: Date,
): SessionCookie {
  const password = passwordMark(user.passwordHash)
  const sealed: Sealed = { userId: user.id, password, next, until: later(now, lifetime).getTime() }
  return cookie(door, seal(JSON.stringify(sealed), rowOf(door)).toString("base64url"), lifetime / 1000)
}

/** Null when there is none, it is too old or another door's, or the password has changed since. */
export async function readChallenge(
  db: Db,
  door: Door,
  cookieHeader: string | null,
  now: Date,
): Promise<Challenge | null> {
  const value = cookieValue(cookieHeader, nameOf(door))
  const sealed = value && unsealed(door, value)
  if (!sealed || sealed.until <= now.getTime()) return null
  const person = await findChallenged(db, sealed.userId)
  if (!person || passwordMark(person.passwordHash) !== sealed.password) return null
  const { userId, email, hasSecondFactor } = person
  return { userId, email, hasSecondFactor, next: sealed.next }
}

export function spentChallengeCookie(door: Door): SessionCookie {
  return cookie(door, "", 0)
}

function unsealed(door: Door, value: string): Sealed | null {
  try {
    return JSON.parse(unseal(Buffer.from(value, "base64url"), rowOf(door))) as Sealed
  } catch {
    // Not sealed by us, or for the other door: the browser's cookie is the browser's to break.
    return null
  }
}

function cookie(door: Door, value: string, seconds: number): string {
  const secure = isLoopbackHttp() ? "" : "; Secure"
  return `${nameOf(door)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

function nameOf(door: Door): string {
  return isLoopbackHttp() ? names[door] : `__Host-${names[door]}`
}

function rowOf(door: Door): string {
  return `challenge:${door}`
}

function passwordMark(passwordHash: string): string {
  return secretHash(passwordHash).toString("base64url")
}
