import { timingSafeEqual } from "node:crypto"
import { later, minute } from "#src/clock.ts"
import { keyedHash } from "#src/crypto/keyed-hash.ts"

const lifetime = 5 * minute

export type TicketOf = { userId: string; documentId: string }

/** What makes the address of a paper good for five minutes and for one person; it opens nothing without their session. */
export function documentTicket(of: TicketOf, now: Date): string {
  const until = later(now, lifetime).getTime()
  return `${until.toString(36)}.${signature(of, until).toString("base64url")}`
}

export function readTicket(ticket: string, of: TicketOf, now: Date): boolean {
  const [until = "", signed = ""] = ticket.split(".", 2)
  const end = Number.parseInt(until, 36)
  const given = Buffer.from(signed, "base64url")
  const right = signature(of, end)
  return given.length === right.length && timingSafeEqual(given, right) && end > now.getTime()
}

function signature({ userId, documentId }: TicketOf, until: number): Buffer {
  return keyedHash("document_ticket", `${userId}/${documentId}/${until}`)
}
