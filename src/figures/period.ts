import { addDays, casablancaDay, day, hour, isDay, startOfCasablancaDay } from "#src/clock.ts"

export const periodChoices = ["today", "7d", "30d", "90d", "this_month", "last_month", "custom"] as const
export type PeriodChoice = (typeof periodChoices)[number]

/** Casablanca days, both included. */
export type Period = { choice: PeriodChoice; from: string; to: string }
export type PeriodProblem = "unreadable" | "reversed" | "too_long"

export const usualPeriod = "30d"
const longestDays = 366

type Asked = { period: string; from: string; to: string }

/** The period an address asks for; one that cannot be read is refused by name and the usual one shown. */
export function readPeriod(asked: Asked, now: Date): { period: Period; problem: PeriodProblem | null } {
  const choice = periodChoices.find((known) => known === asked.period) ?? usualPeriod
  if (choice !== "custom") return { period: knownPeriod(choice, now), problem: null }

  const problem = problemOf(asked)
  if (problem) return { period: knownPeriod(usualPeriod, now), problem }
  return { period: { choice, from: asked.from, to: asked.to }, problem: null }
}

function knownPeriod(choice: Exclude<PeriodChoice, "custom">, now: Date): Period {
  const today = casablancaDay(now)
  const firstOfMonth = `${today.slice(0, 7)}-01`
  const endOfLastMonth = addDays(firstOfMonth, -1)

  switch (choice) {
    case "today":
      return { choice, from: today, to: today }
    case "7d":
      return { choice, from: addDays(today, -6), to: today }
    case "30d":
      return { choice, from: addDays(today, -29), to: today }
    case "90d":
      return { choice, from: addDays(today, -89), to: today }
    case "this_month":
      return { choice, from: firstOfMonth, to: today }
    case "last_month":
      return { choice, from: `${endOfLastMonth.slice(0, 7)}-01`, to: endOfLastMonth }
  }
}

function problemOf({ from, to }: Asked): PeriodProblem | null {
  if (!isDay(from) || !isDay(to)) return "unreadable"
  if (to < from) return "reversed"
  return daysBetween(from, to) > longestDays ? "too_long" : null
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / day + 1
}

export function isHourly({ from, to }: Period): boolean {
  return daysBetween(from, to) <= 2
}

export function daysOf({ from, to }: Period): string[] {
  return Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index))
}

export type Instants = { from: Date; until: Date }

export function instantsOf({ from, to }: Period): Instants {
  return { from: startOfCasablancaDay(from), until: startOfCasablancaDay(addDays(to, 1)) }
}

/** A day may have 23 or 25 of them. */
export function hoursOf(period: Period): Date[] {
  const { from, until } = instantsOf(period)
  return Array.from(
    { length: (until.getTime() - from.getTime()) / hour },
    (_, index) => new Date(from.getTime() + index * hour),
  )
}
