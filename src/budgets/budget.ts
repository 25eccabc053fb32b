export const budgetPeriods = ["day", "month", "total"] as const
export type BudgetPeriod = (typeof budgetPeriods)[number]

/** What the commissions of a program may come to at most; null is no cap. */
export type Budget = { dayCents: bigint | null; monthCents: bigint | null; totalCents: bigint | null }
export type Spent = { dayCents: bigint; monthCents: bigint; totalCents: bigint }

/** One cap with what is spent of it. */
export type Meter = { period: BudgetPeriod; capCents: bigint; spentCents: bigint }
export type BudgetLevel = "near" | "reached"

export const noBudget: Budget = { dayCents: null, monthCents: null, totalCents: null }

const amountOf = { day: "dayCents", month: "monthCents", total: "totalCents" } as const

export function metersOf(budget: Budget, spent: Spent): Meter[] {
  return budgetPeriods.flatMap((period) => {
    const capCents = budget[amountOf[period]]
    return capCents === null ? [] : [{ period, capCents, spentCents: spent[amountOf[period]] }]
  })
}

export function isSameBudget(one: Budget, other: Budget): boolean {
  return budgetPeriods.every((period) => one[amountOf[period]] === other[amountOf[period]])
}

/** Those that a commission would take above their cap; one of nothing takes none. */
export function metersExceededBy(meters: readonly Meter[], cents: bigint): Meter[] {
  return cents > 0n ? meters.filter(({ spentCents, capCents }) => spentCents + cents > capCents) : []
}

/** From four fifths on a cap is near. */
export function levelOf({ spentCents, capCents }: Meter): BudgetLevel | null {
  if (spentCents >= capCents) return "reached"
  return spentCents * 5n >= capCents * 4n ? "near" : null
}

/** Used up, too, when an order was turned away and hardly anything is left. */
export function shownLevel(meter: Meter, hasTurnedAway: boolean): BudgetLevel | null {
  const level = levelOf(meter)
  return level === "near" && hasTurnedAway ? "reached" : level
}

/** The name under which a period is told once; another total is another period. */
export function periodKey({ period, capCents }: Meter, day: string): string {
  return { day, month: day.slice(0, 7), total: `total:${capCents}` }[period]
}

export function periodOf(key: string): BudgetPeriod {
  if (key.startsWith("total:")) return "total"
  return key.length === "2026-11".length ? "month" : "day"
}

/** Whether that day or month ended before this day; a total never does. */
export function isOver(key: string, today: string): boolean {
  return periodOf(key) !== "total" && key < today.slice(0, key.length)
}

/** A day of that period, to read its meters by. */
export function dayIn(key: string, today: string): string {
  return { day: key, month: `${key}-01`, total: today }[periodOf(key)]
}
