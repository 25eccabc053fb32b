import { day, later } from "#src/clock.ts"

export function daysBefore(now: Date, days: number): Date {
  return later(now, -days * day)
}
