import { day, hour, later } from "#src/clock.ts"

export const frequencies = ["day", "week", "never"] as const
export type Frequency = (typeof frequencies)[number]

export const mostSaved = 50

/** A search is due when this moment is older than what it has seen; some hours less than the period, since clocks tick late. */
export function dueBefore(every: "day" | "week", now: Date): Date {
  return later(now, -(every === "day" ? day : 7 * day) + 4 * hour)
}
