import { addDays } from "#src/clock.ts"

export type PaperDates = { issuedOn: string | null; expiresOn: string | null }
/** What a requirement asks of its papers' dates. */
export type DatesAsked = { maxAgeDays: number | null; expires: boolean }
export type DateRefusal = "paper_dated_later" | "paper_too_old" | "paper_expired"

/** What is certainly wrong with the dates of a paper; a date that is not told yet is not. */
export function dateProblem(asked: DatesAsked, dates: PaperDates, today: string): DateRefusal | null {
  if (dates.issuedOn !== null && dates.issuedOn > today) return "paper_dated_later"
  if (asked.maxAgeDays !== null && dates.issuedOn !== null && dates.issuedOn < addDays(today, -asked.maxAgeDays))
    return "paper_too_old"
  return dates.expiresOn !== null && dates.expiresOn < today ? "paper_expired" : null
}

/** Whether every date that the requirement asks for is told, on one paper or another. */
export function isDated(asked: DatesAsked, papers: readonly PaperDates[]): boolean {
  const told = (date: keyof PaperDates) => papers.some((paper) => paper[date] !== null)
  return (asked.maxAgeDays === null || told("issuedOn")) && (!asked.expires || told("expiresOn"))
}
