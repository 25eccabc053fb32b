import { day, later } from "#src/clock.ts"

export const daysUntilShown = 14
export const mostWords = 1000
export const starChoices = ["5", "4", "3", "2", "1"] as const

/** Written before that, a review is shown though the other side has said nothing. */
export function shownWhenWrittenBefore(now: Date): Date {
  return later(now, -daysUntilShown * day)
}
