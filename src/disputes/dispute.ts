import { addDays, casablancaDay, day, later } from "#src/clock.ts"

export type DisputeKind = "reversed" | "uncredited"
export type DisputeState = "open" | "refused" | "escalated" | "accepted" | "dismissed" | "withdrawn"
export type DisputeSide = "merchant" | "influencer"

/** For so many days after a reversal, or after the order that was not credited. */
export const daysToContest: Record<DisputeKind, number> = { reversed: 30, uncredited: 60 }
/** How many one influencer may open in a day: each waits for a merchant, then for the staff. */
export const disputesPerDay = 20
export const daysToAnswer = 7
export const daysToEscalate = 14

export function answerBy(openedAt: Date): Date {
  return later(openedAt, daysToAnswer * day)
}

export function escalateBy(answeredAt: Date): Date {
  return later(answeredAt, daysToEscalate * day)
}

/** The first instant that may still be contested. */
export function contestedSince(kind: DisputeKind, now: Date): Date {
  return later(now, -daysToContest[kind] * day)
}

/** The same for an order of which only the day is told. */
export function isDayContestable(orderedOn: string, now: Date): boolean {
  const today = casablancaDay(now)
  return orderedOn <= today && orderedOn >= addDays(today, -daysToContest.uncredited)
}

export function isOver(state: DisputeState): boolean {
  return state === "accepted" || state === "dismissed" || state === "withdrawn"
}
