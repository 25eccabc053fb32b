import { timingSafeEqual } from "node:crypto"
import { keyedHash } from "#src/crypto/keyed-hash.ts"
import { isStoppable, type Stoppable } from "#src/notifications/stoppable.ts"

export type Subscription = { userId: string; topic: Stoppable }

/** Whose mail of which topic, signed: it works without a session, and as long as the message is kept (RFC 8058). */
export function unsubscribeToken({ userId, topic }: Subscription): string {
  const signature = signatureOf({ userId, topic }).toString("base64url")
  return `${userId.replaceAll("-", "")}-${topic}-${signature}`
}

/** Null for anything that we did not sign. */
export function readUnsubscribeToken(token: string): Subscription | null {
  const [, hex = "", topic = "", signature = ""] = /^([0-9a-f]{32})-([a-z_]+)-([\w-]{22})$/.exec(token) ?? []
  if (!isStoppable(topic)) return null
  const userId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
  const expected = signatureOf({ userId, topic })
  return timingSafeEqual(Buffer.from(signature, "base64url"), expected) ? { userId, topic } : null
}

function signatureOf({ userId, topic }: Subscription): Buffer {
  return keyedHash("unsubscription", `${userId}:${topic}`).subarray(0, 16)
}
