import type { Click } from "#src/clicks/click.ts"
import { newClickId } from "#src/clicks/click-id.ts"
import { now, salma } from "#tests/cast.ts"

export const visitor = "0123456789abcdef0123456789abcdef"

/** A click of a known visitor on Salma's link, as the redirect hands it over. */
export function aClick(changes: Partial<Click> = {}): Click {
  const known = changes.visitor ?? visitor
  return {
    id: newClickId(now.getTime()),
    linkId: salma.link.id,
    day: "2026-11-22",
    visitor: known,
    visitKey: known,
    class: "person",
    country: "MA",
    city: "Fès",
    referrerHost: "l.instagram.com",
    inApp: "instagram",
    ipKey: "ff".repeat(16),
    ...changes,
  }
}
