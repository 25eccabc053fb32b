import { addDays, casablancaDay, day, later } from "#src/clock.ts"

/** What is older than this goes: an instant for rows that carry one, a Casablanca day for those that carry a day. */
export type Cutoff = { before: Date; beforeDay: string; now: Date }

export function cutoffOf(days: number, now: Date): Cutoff {
  return { before: later(now, -days * day), beforeDay: addDays(casablancaDay(now), -days), now }
}
