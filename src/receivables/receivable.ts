import { addDays, startOfCasablancaDay } from "#src/clock.ts"

/** What a merchant has to pay of released commissions, and since when the oldest of it waits. */
export type Receivable = { owedCents: bigint; oldestAt: Date | null }
export type ReceivableLimits = { limitCents: bigint; limitDays: number }

/** Too much, or too old: at a limit nothing happens yet. */
export function exceeds(receivable: Receivable, limits: ReceivableLimits, today: string): boolean {
  return exceedsAmount(receivable, limits) || exceedsAge(receivable, limits, today)
}

export function exceedsAmount({ owedCents }: Receivable, { limitCents }: ReceivableLimits): boolean {
  return owedCents > limitCents
}

export function exceedsAge({ oldestAt }: Receivable, { limitDays }: ReceivableLimits, today: string): boolean {
  return oldestAt !== null && oldestAt < tooOldBefore(limitDays, today)
}

/** What was released on a day that is more days away than the limit is too old. */
export function tooOldBefore(limitDays: number, today: string): Date {
  return startOfCasablancaDay(addDays(today, -limitDays))
}

export type PauseState = "warned" | "paused"
/** What is told of a warning or of a pause. */
export type PauseMoment = "warned" | "paused" | "ended"
